import type { Article } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { type DescribedEntities, describeEntities } from "./describeEntities.ts";
import { entityDrafts, isSameDraft } from "./entityDrafts.ts";
import { keysOfEntity } from "./entityKeys.ts";
import { joinCompanies } from "./joinCompanies.ts";
import { entityOf, type MergedDraft, mergeDraft } from "./mergeDraft.ts";
import type { NameTables } from "./namedEntity.ts";
import { type KeptDrafts, patchDrafts } from "./patchDrafts.ts";
import { type PlaceTable, placeTable } from "./placeTable.ts";

/** All that the corpus names, prepared for looking up what a person typed. */
export interface NameDirectory extends NameTables {
  /** Places in `entities` by a word of a name. */
  readonly byWord: PlaceTable;
  /** Places in `entities` of people and bodies by the initials of their full names, small words apart. */
  readonly byInitials: PlaceTable;
  /** Places in `entities` of those that have a description, by the stems of their names and of what describes them; ascending. */
  readonly byDescription: PlaceTable;
}

/** What is kept of one directory to spare the work for the next; it changes nothing of the result. */
export interface DirectoryMemory {
  /** By id. */
  merged: ReadonlyMap<string, MergedDraft>;
  drafts?: KeptDrafts;
  described?: DescribedEntities;
}

/**
 * Joins the names of all articles: on the full name, and on what the lexicon says is the same. An entity of which the articles say
 * what they said before is the very object that it was.
 *
 * @param memory of the directory before, which that of this one takes the place of
 */
export function buildNameDirectory(
  articles: readonly Article[],
  extractions: readonly Extraction[],
  memory: DirectoryMemory = { merged: new Map() },
): NameDirectory {
  const patched = memory.drafts && patchDrafts(memory.drafts, articles, extractions);
  const drafts = patched ?? entityDrafts(articles, extractions);
  const merged = new Map<string, MergedDraft>();
  for (const [id, draft] of drafts) {
    const known = merged.get(draft[0]?.id ?? id) ?? memory.merged.get(id);
    merged.set(id, known !== undefined && isSameDraft(known.draft, draft) ? known : mergeDraft(draft));
  }
  const entities = joinCompanies(merged).map((drafts) =>
    drafts.length === 1 ? drafts[0].entity : entityOf(drafts),
  );
  const keys = entities.map(keysOfEntity);
  const names = {
    entities,
    byForm: placeTable(keys.map(({ forms }) => forms)),
    byLexicon: placeTable(keys.map(({ lexicon }) => lexicon)),
  };
  const described = describeEntities(names, memory.described);
  memory.drafts = { extractions, drafts };
  memory.merged = merged;
  memory.described = described;
  return {
    ...names,
    byWord: placeTable(keys.map(({ words }) => words)),
    byInitials: placeTable(keys.map(({ initials }) => initials)),
    byDescription: placeTable(entities.map((entity) => described.described.get(entity)?.stems ?? [])),
  };
}
