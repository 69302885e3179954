import type { SentTables } from "./sendTables.ts";

/** Items of a list per slice: a thread receives one within a few milliseconds. */
const AT_ONCE = 1_000;

/** A part of a long list that is being sent. */
export interface TableSlice {
  readonly list: string;
  readonly items: readonly unknown[];
}

/**
 * Takes the long lists out of tables, because a thread that receives a large message can do nothing else meanwhile.
 *
 * @returns their slices in order, and the tables with empty lists in their place
 */
export function sliceTables(sent: SentTables): {
  readonly slices: readonly TableSlice[];
  readonly rest: SentTables;
} {
  const slices: TableSlice[] = [];
  const rest = mapLists(sent, (items, list) => {
    if (items.length <= AT_ONCE) return items;
    for (let at = 0; at < items.length; at += AT_ONCE)
      slices.push({ list, items: items.slice(at, at + AT_ONCE) });
    return [];
  });
  return { slices, rest };
}

/** The long lists received so far, by name. */
export type JoinedLists = Map<string, unknown[]>;

/** Appends a slice to its list as it arrives, so that nothing is left to do for the last one. */
export function joinSlice(lists: JoinedLists, { list, items }: TableSlice): void {
  const all = lists.get(list);
  if (all === undefined) lists.set(list, [...items]);
  else for (const item of items) all.push(item);
}

/** The other end of `sliceTables`, after all slices were joined. */
export const joinTables = (lists: JoinedLists, rest: SentTables): SentTables =>
  mapLists(rest, (items, list) => lists.get(list) ?? items);

/** Maps every list of tables; the names are those of the tables, and "entities". */
function mapLists(
  sent: SentTables,
  map: (items: readonly unknown[], list: string) => readonly unknown[],
): SentTables {
  const lists = Object.entries(sent.lists).map(([list, items]) => [list, map(items, list)]);
  return {
    ...sent,
    lists: Object.fromEntries(lists) as SentTables["lists"],
    entities: map(sent.entities, "entities") as SentTables["entities"],
  };
}
