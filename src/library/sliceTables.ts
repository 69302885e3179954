import type { SentTables } from "./sendTables.ts";

/** Items of a list per slice: a thread receives one within a few milliseconds. */
const AT_ONCE = 2_000;

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

/** The other end of `sliceTables`. */
export function joinTables(slices: readonly TableSlice[], rest: SentTables): SentTables {
  const whole = new Map<string, unknown[]>();
  for (const { list, items } of slices) {
    const all = whole.get(list) ?? [];
    for (const item of items) all.push(item);
    whole.set(list, all);
  }
  return mapLists(rest, (items, list) => whole.get(list) ?? items);
}

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
