import type { PlaceTable } from "./placeTable.ts";

/** How the contents of a table of places moved. */
export interface Shift {
  /** Previous place -> current place, or -1 if it is gone or has other keys; otherwise ascending. */
  readonly places: Int32Array;
  /** Places that are new or have other keys, ascending. */
  readonly added: readonly number[];
  /** The current keys of a place, without duplicates. */
  readonly keysOf: (place: number) => readonly string[];
}

/** A key whose places have changed. */
interface Changed {
  readonly key: string;
  readonly places: number[];
}

/** Updates a table of places to equal `placeTable`, at the cost of a copy and the changed keys. */
export function patchPlaceTable(before: PlaceTable, shift: Shift): PlaceTable {
  const { changed, isChanged } = changedRows(before, shift);
  const rankIn = (place: number, key: string): number => shift.keysOf(place).indexOf(key);
  const moved = changed
    .filter(({ places }) => places.length > 0)
    .toSorted((a, b) => {
      const [first = 0, other = 0] = [a.places[0], b.places[0]];
      return first - other || rankIn(first, a.key) - rankIn(first, b.key);
    });
  const keys: string[] = [];
  const start = new Uint32Array(before.keys.length + moved.length + 1);
  const places = new Uint32Array(moved.reduce((sum, one) => sum + one.places.length, before.places.length));
  let at = 0;
  let next = 0;
  /** The first place of the next changed row. */
  let nextFirst = moved[0]?.places[0] ?? Infinity;
  const end = (key: string): void => {
    keys.push(key);
    start[keys.length] = at;
  };
  /** Adds the changed rows that precede one with this first place and key. */
  const addMoved = (first: number, key: string): void => {
    for (let one = moved[next]; one !== undefined; one = moved[next]) {
      const own = one.places[0] as number;
      if (own > first || (own === first && rankIn(first, one.key) > rankIn(first, key))) return;
      for (const place of one.places) places[at++] = place;
      end(one.key);
      next += 1;
      nextFirst = moved[next]?.places[0] ?? Infinity;
    }
  };
  for (let row = 0; row < before.keys.length; row += 1) {
    if (isChanged[row] === 1) continue;
    const key = before.keys[row] as string;
    const from = before.start[row] as number;
    const to = before.start[row + 1] as number;
    const first = shift.places[before.places[from] as number] as number;
    if (first >= nextFirst) addMoved(first, key);
    for (let p = from; p < to; p += 1) places[at++] = shift.places[before.places[p] as number] as number;
    end(key);
  }
  addMoved(Infinity, "");
  return { keys, start: start.slice(0, keys.length + 1), places: places.slice(0, at) };
}

/** The keys that lose or gain a place, with their current places and their rows in the previous table. */
function changedRows(
  before: PlaceTable,
  { places, added, keysOf }: Shift,
): { readonly changed: readonly Changed[]; readonly isChanged: Uint8Array } {
  const changed = new Map<string, Changed>();
  const isChanged = new Uint8Array(before.keys.length);
  for (const place of added)
    for (const key of keysOf(place)) {
      const own = changed.get(key);
      if (own === undefined) changed.set(key, { key, places: [place] });
      else own.places.push(place);
    }
  for (let row = 0; row < before.keys.length; row += 1) {
    const key = before.keys[row] as string;
    const to = before.start[row + 1] as number;
    let own = changed.get(key);
    for (let p = before.start[row] as number; own === undefined && p < to; p += 1)
      if ((places[before.places[p] as number] as number) < 0) own = { key, places: [] };
    if (own === undefined) continue;
    isChanged[row] = 1;
    for (let p = before.start[row] as number; p < to; p += 1) {
      const place = places[before.places[p] as number] as number;
      if (place >= 0) own.places.push(place);
    }
    own.places.sort((a, b) => a - b);
    changed.set(key, own);
  }
  return { changed: [...changed.values()], isChanged };
}
