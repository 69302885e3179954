import { deserialize, serialize } from "node:v8";
import type { Extraction } from "../../extract/extraction.ts";
import { listAt, type PackedLists, startsOf } from "../../text/packedLists.ts";
import { copyArrays } from "../../search/shareArrays.ts";
import { compactEntity } from "./compactEntity.ts";
import type { DirectoryArticle } from "./directoryArticles.ts";
import { type EntityDraft, entityDrafts } from "./entityDrafts.ts";
import type { SaidOfEntity } from "./entityParts.ts";
import { mergeDraft } from "./mergeDraft.ts";
import type { NamedEntity } from "./namedEntity.ts";
import {
  type KeptDirectory,
  type NameDirectory,
  shareTables,
  type UnopenedDirectory,
} from "./nameDirectory.ts";
import type { NameRecord, NameRecords } from "./nameRecords.ts";

/** A directory and what the next one reuses, as plain data to keep in a file. */
export interface PackedDirectory {
  readonly directory: NameDirectory;
  /** `ReusedParts`, serialised by V8: most starts need it late or never. */
  readonly reused: Uint8Array;
}

/** What the next directory reuses. Articles are known by their place. */
interface ReusedParts {
  /** The key of each article in `DirectoryArticles`. */
  readonly articleKeys: readonly string[];
  /** What articles say about entities, without duplicates. */
  readonly said: readonly SaidOfEntity[];
  /** The places in `said` of what each article says. */
  readonly parts: PackedLists;
  /** `NameRecord.nameKey` by place of the entity. */
  readonly nameKeys: readonly string[];
  /** An id of each draft in `NameRecords.companies`. */
  readonly companies: readonly string[];
  /** The words in descriptions, and the places of the entities that each describes. */
  readonly describingWords: readonly string[];
  readonly described: PackedLists;
}

/** Packs a directory; `unopenedDirectory` is the other end. */
export function packDirectory({ listed, names, described, directory }: KeptDirectory): PackedDirectory {
  const placeOf = new Map<SaidOfEntity, number>();
  const numbers: number[] = [];
  for (const { parts } of listed.values())
    for (const { said } of parts) {
      const place = placeOf.get(said) ?? placeOf.size;
      placeOf.set(said, place);
      numbers.push(place);
    }
  const entityPlaces = new Map(directory.entities.map((entity, place) => [entity, place]));
  const reused: ReusedParts = {
    articleKeys: [...listed.keys()],
    said: [...placeOf.keys()],
    parts: {
      start: startsOf([...listed.values()].map(({ parts }) => parts.length)),
      numbers: Uint32Array.from(numbers),
    },
    nameKeys: names.records.map(({ nameKey }) => nameKey),
    companies: [...names.companies].flatMap(({ draft }) => draft[0]?.id ?? []),
    describingWords: [...described.keys()],
    described: {
      start: startsOf(Array.from(described.values(), ({ length }) => length)),
      numbers: Uint32Array.from([...described.values()].flat(), (entity) => entityPlaces.get(entity) ?? 0),
    },
  };
  return { directory, reused: serialize(reused) };
}

/**
 * Takes a directory from a file. What the next one reuses is opened only once something has changed, which takes a fraction
 * of the time of building it.
 *
 * @param extractions of its articles, in order; `undefined` for an article that is gone or has changed
 */
export function unopenedDirectory(
  { directory: packed, reused }: PackedDirectory,
  extractions: readonly (Extraction | undefined)[],
): UnopenedDirectory {
  const entities = packed.entities.map(compactEntity);
  const directory = shareTables({ ...packed, entities }, copyArrays);
  return {
    directory,
    extractions,
    open: () => openDirectory(directory, deserialize(reused) as ReusedParts, extractions),
  };
}

function openDirectory(
  directory: NameDirectory,
  packed: ReusedParts,
  extractions: readonly (Extraction | undefined)[],
): KeptDirectory {
  const { said } = packed;
  const { entities } = directory;
  const listed = new Map(
    packed.articleKeys.map((key, place): [string, DirectoryArticle] => {
      const parts = Array.from(listAt(packed.parts, place), (number, order) => ({
        said: said[number] as SaidOfEntity,
        order,
      }));
      const joining = parts.filter((part) => part.said.lexiconKeys.length > 0);
      return [key, { place, extraction: extractions[place], parts, joining }];
    }),
  );
  const drafts = entityDrafts(listed);
  return {
    listed,
    drafts,
    names: recordsOf(entities, packed, drafts.drafts),
    described: new Map(
      packed.describingWords.map((word, at) => [
        word,
        Array.from(listAt(packed.described, at), (place) => entities[place] as NamedEntity),
      ]),
    ),
    directory,
  };
}

/** The records of the entities: their drafts are those of their ids. */
function recordsOf(
  entities: readonly NamedEntity[],
  { nameKeys, companies }: ReusedParts,
  draftById: ReadonlyMap<string, EntityDraft>,
): NameRecords {
  const recordOf = new Map<EntityDraft, NameRecord>();
  const records = entities.map((entity, place): NameRecord => {
    const [first, ...others] = new Set(entity.ids.map((id) => draftById.get(id) ?? []));
    const drafts = [first ?? [], ...others] as const;
    const record = { entity, drafts: [...drafts] as const, nameKey: nameKeys[place] ?? "" };
    for (const draft of drafts) recordOf.set(draft, record);
    return record;
  });
  return {
    records,
    recordOf,
    companies: new Set(companies.map((id) => mergeDraft(draftById.get(id) ?? []))),
  };
}
