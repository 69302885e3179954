/** Places by key, one array for all keys (compressed sparse rows): plain data that changes threads without being copied. */
export interface PlaceTable {
  readonly keys: readonly string[];
  /** Places of key k: `places[start[k] .. start[k + 1]]`. */
  readonly start: Uint32Array;
  readonly places: Uint32Array;
}

const none = new Uint32Array();
const rows = new WeakMap<PlaceTable, ReadonlyMap<string, number>>();

/** Packs places by key; keys and places keep their order. */
export function placeTable(byKey: ReadonlyMap<string, readonly number[]>): PlaceTable {
  const start = new Uint32Array(byKey.size + 1);
  let row = 0;
  for (const places of byKey.values()) {
    start[row + 1] = (start[row] ?? 0) + places.length;
    row += 1;
  }
  const places = new Uint32Array(start[row] ?? 0);
  row = 0;
  for (const own of byKey.values()) {
    places.set(own, start[row]);
    row += 1;
  }
  return { keys: [...byKey.keys()], start, places };
}

/** The places of a key; none for one that the table does not have. */
export function placesOf(table: PlaceTable, key: string): Uint32Array {
  const row = rowsOf(table).get(key);
  return row === undefined ? none : table.places.subarray(table.start[row], table.start[row + 1]);
}

/** Whether the table has a key. */
export const hasKey = (table: PlaceTable, key: string): boolean => rowsOf(table).has(key);

function rowsOf(table: PlaceTable): ReadonlyMap<string, number> {
  let found = rows.get(table);
  if (found === undefined) {
    found = new Map(table.keys.map((key, row) => [key, row]));
    rows.set(table, found);
  }
  return found;
}
