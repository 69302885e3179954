import type { Article } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { shareArrays } from "../../search/shareArrays.ts";
import type { PackedLists } from "../../text/packedLists.ts";
import { finish } from "../../text/finish.ts";
import { oncePer } from "../../text/oncePer.ts";
import { placesAmong } from "../../text/placesAmong.ts";
import { articleTable, patchArticleTable } from "./articleTable.ts";
import {
  type DescribedEntities,
  describeEntities,
  patchDescribed,
  stemsDescribing,
} from "./describeEntities.ts";
import { type EntityDrafts, entityDrafts } from "./entityDrafts.ts";
import { keysOfEntity } from "./entityKeys.ts";
import { entityParts } from "./entityParts.ts";
import type { NamedEntity, NameTables } from "./namedEntity.ts";
import {
  articlesOfRecord,
  type NameRecord,
  type NameRecords,
  nameRecords,
  patchRecords,
} from "./nameRecords.ts";
import { patchDrafts } from "./patchDrafts.ts";
import { patchPlaceTable, type Shift } from "./patchPlaceTable.ts";
import { type PlaceTable, placeTable } from "./placeTable.ts";
import {
  type DirectoryChange,
  updateDirectoryArticles,
  directoryArticlesOf,
  type DirectoryArticles,
} from "./directoryArticles.ts";

/** Everything the corpus names, prepared for looking up what somebody typed. */
export interface NameDirectory extends NameTables {
  /** Places in `entities` by a word of a name. */
  readonly byWord: PlaceTable;
  /** Places in `entities` of people and organisations by the initials of their full names, without small words. */
  readonly byInitials: PlaceTable;
  /** Places in `entities` of those with a description, by the stems of their names and descriptions; ascending. */
  readonly byDescription: PlaceTable;
  /** The articles that name each entity, by their place in the corpus, without duplicates. */
  readonly articles: PackedLists;
}

/** The previous directory and its parts, for building the next one faster; it never changes the result. */
export interface DirectoryMemory {
  kept?: KeptDirectory;
  unopened?: UnopenedDirectory;
}

/** A directory from a file, whose parts are opened only once something has changed. */
export interface UnopenedDirectory {
  readonly directory: NameDirectory;
  /** Those of its articles, in order; `undefined` for an article that is gone or has changed. */
  readonly extractions: readonly (Extraction | undefined)[];
  readonly open: () => KeptDirectory;
}

/** A directory with its parts, which the next one reuses. */
export interface KeptDirectory {
  readonly listed: DirectoryArticles;
  readonly drafts: EntityDrafts;
  readonly names: NameRecords;
  readonly described: DescribedEntities;
  readonly directory: NameDirectory;
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
  memory?: DirectoryMemory,
): NameDirectory {
  const unopened = memory?.unopened;
  if (unopened !== undefined && isDirectoryOf(unopened, extractions)) return unopened.directory;
  const before = memory?.kept ?? unopened?.open();
  // Cleared first: after an error half-way, the next directory is built from scratch.
  delete memory?.kept;
  delete memory?.unopened;
  const change = before && updateDirectoryArticles(before.listed, articles, extractions);
  const kept =
    before !== undefined && change !== undefined
      ? patched(before, change)
      : finish(buildingAnew(directoryArticlesOf(articles, extractions)));
  if (memory === undefined) return kept.directory;
  const directory = shareTables(kept.directory);
  memory.kept = { ...kept, directory };
  return directory;
}

const isDirectoryOf = (unopened: UnopenedDirectory, extractions: readonly Extraction[]): boolean =>
  unopened.extractions.length === extractions.length &&
  extractions.every((one, place) => one === unopened.extractions[place]);

/** The same without a memory, in steps, so that others get their turn on the thread. */
export function* nameDirectoryInSteps(
  articles: readonly Article[],
  extractions: readonly Extraction[],
): Generator<undefined, NameDirectory> {
  for (const [place, extraction] of extractions.entries()) {
    entityParts(extraction, articles[place]);
    yield;
  }
  const { directory } = yield* buildingAnew(directoryArticlesOf(articles, extractions));
  return directory;
}

/** The tables that list every entity under its own keys. */
const keyTables = { byForm: "forms", byLexicon: "lexicon", byWord: "words", byInitials: "initials" } as const;

/** Entities handled between two pauses. */
const AT_ONCE = 200;

function* buildingAnew(listed: DirectoryArticles): Generator<undefined, KeptDirectory> {
  const drafts = entityDrafts(listed);
  yield;
  const names = yield* nameRecords(drafts.drafts);
  yield;
  const entities = names.records.map(({ entity }) => entity);
  const keys: ReturnType<typeof keysOfEntity>[] = [];
  for (const entity of entities) {
    keys.push(keysOfEntity(entity));
    if (keys.length % AT_ONCE === 0) yield;
  }
  const tables = mapTables((name) => placeTable(keys.map((own) => own[keyTables[name]])));
  yield;
  const { stems, described } = yield* describeEntities({ entities, ...tables });
  yield;
  return {
    listed,
    drafts,
    names,
    described,
    directory: {
      entities,
      ...tables,
      byDescription: placeTable(stems),
      articles: articleTable(names.records.map(articlesOfRecord)),
    },
  };
}

function patched(before: KeptDirectory, change: DirectoryChange): KeptDirectory {
  const { directory, described } = before;
  const { gone, fresh, ...drafts } = patchDrafts(before.drafts, change);
  const { places, added, gone: left, ...names } = patchRecords(before.names, gone, fresh);
  const entities = names.records.map(({ entity }) => entity);
  const entityAt = (place: number): NamedEntity => entities[place] as NamedEntity;
  const keysOf = oncePer(keysOfEntity);
  const tables = mapTables((name) =>
    patchPlaceTable(directory[name], {
      places,
      added,
      keysOf: (place) => keysOf(entityAt(place))[keyTables[name]],
    }),
  );
  const changed = patchDescribed(described, {
    gone: left.map(({ entity }) => entity),
    fresh: added.map(entityAt),
  });
  const stemsOf = oncePer((entity: NamedEntity) => stemsDescribing({ entities, ...tables }, entity));
  return {
    listed: change.articles,
    drafts,
    names,
    described,
    directory: {
      entities,
      ...tables,
      byDescription: patchPlaceTable(directory.byDescription, {
        ...shiftOfChanged(entities, changed, { places, added }),
        keysOf: (place) => stemsOf(entityAt(place)),
      }),
      articles: patchArticleTable(directory.articles, {
        articles: change.places,
        entities: { places, added },
        articlesOf: (place) => articlesOfRecord(names.records[place] as NameRecord),
      }),
    },
  };
}

/** Treats entities whose keys changed as new ones. */
function shiftOfChanged(
  entities: readonly NamedEntity[],
  changed: ReadonlySet<NamedEntity>,
  { places, added }: Pick<Shift, "places" | "added">,
): Pick<Shift, "places" | "added"> {
  const here = placesAmong(entities, changed);
  const kept = places.slice();
  dropPlaces(kept, here, entities.length);
  return { places: kept, added: [...new Set([...added, ...here])].toSorted((a, b) => a - b) };
}

/** Replaces some of the places in a list by -1. */
function dropPlaces(list: Int32Array, dropped: readonly number[], places: number): void {
  const isDropped = new Uint8Array(places);
  for (const place of dropped) isDropped[place] = 1;
  for (let at = 0; at < list.length; at += 1) if (isDropped[list[at] as number] === 1) list[at] = -1;
}

type TableName = keyof typeof keyTables;

const mapTables = (make: (name: TableName) => PlaceTable): Readonly<Record<TableName, PlaceTable>> => ({
  byForm: make("byForm"),
  byLexicon: make("byLexicon"),
  byWord: make("byWord"),
  byInitials: make("byInitials"),
});

/**
 * The directory with its numbers in shared memory.
 *
 * @param share of one table
 */
export function shareTables(
  directory: NameDirectory,
  share: <Table extends object>(table: Table) => Table = shareArrays,
): NameDirectory {
  return {
    entities: directory.entities,
    ...mapTables((name) => share(directory[name])),
    byDescription: share(directory.byDescription),
    articles: share(directory.articles),
  };
}
