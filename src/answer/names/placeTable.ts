import { oncePer } from "../../text/oncePer.ts";

/**
 * Places by key, in one array for all keys (compressed sparse rows): plain data that can move between threads without
 * a copy.
 */
export interface PlaceTable {
  readonly keys: readonly string[];
  /** Places of key k: `places[start[k] .. start[k + 1]]`. */
  readonly start: Uint32Array;
  readonly places: Uint32Array;
}

const none = new Uint32Array();

/**
 * Packs places by key; keys are in order of first appearance, and the places of each key ascend.
 *
 * @param keys those of each place, without duplicates
 */
export function placeTable(keys: readonly (readonly string[])[]): PlaceTable {
  const rowOf = new Map<string, number>();
  /** The row of each key of each place in turn. */
  const met: number[] = [];
  const counts: number[] = [];
  for (const own of keys) {
    for (const key of own) {
      let row = rowOf.get(key);
      if (row === undefined) {
        row = rowOf.size;
        rowOf.set(key, row);
        counts.push(0);
      }
      counts[row] = (counts[row] ?? 0) + 1;
      met.push(row);
    }
  }
  const start = new Uint32Array(counts.length + 1);
  counts.forEach((count, row) => {
    start[row + 1] = (start[row] ?? 0) + count;
  });
  const next = start.slice();
  const places = new Uint32Array(met.length);
  let at = 0;
  keys.forEach((own, place) => {
    for (const end = at + own.length; at < end; at += 1) {
      const row = met[at] as number;
      places[next[row] as number] = place;
      next[row] = (next[row] as number) + 1;
    }
  });
  return { keys: [...rowOf.keys()], start, places };
}

/** The places of a key; empty for an unknown key. */
export function placesOf(table: PlaceTable, key: string): Uint32Array {
  const row = rowsOf(table).get(key);
  return row === undefined ? none : table.places.subarray(table.start[row], table.start[row + 1]);
}

/** Whether the table has a key. */
export const hasKey = (table: PlaceTable, key: string): boolean => rowsOf(table).has(key);

const rowsOf = ({ keys }: PlaceTable): ReadonlyMap<string, number> => rowsOfKeys(keys);

/** By the list of keys, which the next snapshot may have too. */
const rowsOfKeys = oncePer(
  (keys: readonly string[]): ReadonlyMap<string, number> => new Map(keys.map((key, row) => [key, row])),
);
