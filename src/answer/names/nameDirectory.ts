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

/** Everything the corpus names, prepared for looking up what somebody typed. */
export interface NameDirectory extends NameTables {
  /** Places in `entities` by a word of a name. */
  readonly byWord: PlaceTable;
  /** Places in `entities` of people and organisations by the initials of their full names, without small words. */
  readonly byInitials: PlaceTable;
  /** Places in `entities` of those with a description, by the stems of their names and descriptions; ascending. */
  readonly byDescription: PlaceTable;
}

/** What carries over from one directory to speed up the next; it never changes the result. */
export interface DirectoryMemory {
  /** By id. */
  merged: ReadonlyMap<string, MergedDraft>;
  drafts?: KeptDrafts;
  described?: DescribedEntities;
}

/**
 * Joins the names of all articles by full name and by the lexicon. An entity that the articles describe as before is
 * the same object as before.
 *
 * @param memory of the previous directory, which this call replaces with its own
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
