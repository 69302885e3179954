import type { NameDirectory } from "../answer/names/nameDirectory.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { SearchIndex } from "../search/searchIndex.ts";
import type { NamedEntity } from "../answer/names/namedEntity.ts";
import { carryPlaces } from "../text/placesOfList.ts";
import { movesOf, receiveList, sendList, type SentList } from "./sendList.ts";

/** The tables of a snapshot. */
export type Tables = Pick<Snapshot, "index" | "directory">;

const indexLists = ["forms", "stems", "headlines"] as const satisfies readonly (keyof SearchIndex)[];
const placeTables = [
  "byForm",
  "byLexicon",
  "byWord",
  "byInitials",
  "byDescription",
] as const satisfies readonly (keyof NameDirectory)[];

type ListName = (typeof indexLists)[number] | (typeof placeTables)[number];
type Lists<List> = Readonly<Record<ListName, List>>;

/** Tables as sent to a thread that has the last ones: arrays of numbers in full, everything else as differences. */
export interface SentTables {
  readonly index: Omit<SearchIndex, (typeof indexLists)[number]>;
  readonly places: Readonly<Record<(typeof placeTables)[number], Omit<NameDirectory["byWord"], "keys">>>;
  readonly articles: NameDirectory["articles"];
  readonly lists: Lists<SentList<string>>;
  readonly entities: SentList<NamedEntity>;
}

const listNames = [...indexLists, ...placeTables];

function listsOf({ index, directory }: Tables): Lists<readonly string[]> {
  const { forms, stems, headlines } = index;
  const keys = placeTables.map((name) => [name, directory[name].keys]);
  return {
    forms,
    stems,
    headlines,
    ...(Object.fromEntries(keys) as Record<(typeof placeTables)[number], string[]>),
  };
}

function mapLists<From, To>(lists: Lists<From>, map: (list: From, name: ListName) => To): Lists<To> {
  return Object.fromEntries(listNames.map((name) => [name, map(lists[name], name)])) as Lists<To>;
}

/** Sends tables one after the other. */
export function sendTables(): (tables: Tables) => SentTables {
  const entitiesOf = sendList<NamedEntity>();
  const send = Object.fromEntries(listNames.map((name) => [name, sendList<string>()])) as Lists<
    (list: readonly string[]) => SentList<string>
  >;
  return (tables) => {
    const { forms: _forms, stems: _stems, headlines: _headlines, ...index } = tables.index;
    const places = placeTables.map((name) => {
      const { start, places: all } = tables.directory[name];
      return [name, { start, places: all }];
    });
    return {
      index,
      places: Object.fromEntries(places) as SentTables["places"],
      articles: tables.directory.articles,
      lists: mapLists(listsOf(tables), (list, name) => send[name](list)),
      entities: entitiesOf(tables.directory.entities),
    };
  };
}

/** The other end of `sendTables`: rebuilds the tables from what was sent and the last ones; pauses after each list. */
export function* receiveTables(
  sent: SentTables,
  before: Tables | undefined,
): Generator<undefined, Tables, undefined> {
  const known = before && listsOf(before);
  const received: [ListName, readonly string[]][] = [];
  for (const name of listNames) {
    received.push([name, receiveStrings(sent.lists[name], known?.[name] ?? [])]);
    yield;
  }
  const lists = Object.fromEntries(received) as Lists<readonly string[]>;
  const { forms, stems, headlines } = lists;
  const places = placeTables.map((name) => [name, { keys: lists[name], ...sent.places[name] }]);
  return {
    index: { ...sent.index, forms, stems, headlines },
    directory: {
      entities: receiveList(sent.entities, before?.directory.entities ?? []),
      articles: sent.articles,
      ...(Object.fromEntries(places) as Omit<NameDirectory, "entities" | "articles">),
    },
  };
}

/** Receives a list, and takes the places of its strings over from the last one. */
function receiveStrings(sent: SentList<string>, before: readonly string[]): readonly string[] {
  const list = receiveList(sent, before);
  carryPlaces(before, list, () => movesOf(sent, before.length));
  return list;
}
