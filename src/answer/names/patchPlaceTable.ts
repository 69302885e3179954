import { joinLists } from "../../text/joinLists.ts";
import { copyShifted, copyThrough, nextGone } from "../../text/moveNumbers.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import { placesAmong } from "../../text/placesAmong.ts";
import { sharedArray } from "../../text/sharedMemory.ts";
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

/** Updates a table of places to equal `placeTable`: rows between changed ones are copied as blocks. */
export function patchPlaceTable(before: PlaceTable, shift: Shift): PlaceTable {
  const changed = changedRows(before, shift);
  const rankIn = (place: number, key: string): number => shift.keysOf(place).indexOf(key);
  const moved = [...changed.values()]
    .filter(({ places }) => places.length > 0)
    .toSorted((a, b) => {
      const [first = 0, other = 0] = [a.places[0], b.places[0]];
      return first - other || rankIn(first, a.key) - rankIn(first, b.key);
    });
  const rows = [...changed.keys()].filter((row) => row >= 0).toSorted((a, b) => a - b);
  const lost = rows.reduce(
    (sum, row) => sum + (before.start[row + 1] as number) - (before.start[row] as number),
    0,
  );
  const gained = moved.reduce((sum, one) => sum + one.places.length, 0);
  const start = sharedArray(Uint32Array, before.keys.length - rows.length + moved.length + 1);
  const places = sharedArray(Uint32Array, before.places.length - lost + gained);
  const keys: string[][] = [];
  let row = 0;
  let at = 0;
  let next = 0;
  const copyRows = (from: number, to: number): void => {
    if (from === to) return;
    const [first, last] = [before.start[from] as number, before.start[to] as number];
    keys.push(before.keys.slice(from, to));
    copyShifted(start.subarray(row + 1), before.start.subarray(from + 1, to + 1), at - first);
    copyThrough(places.subarray(at), before.places.subarray(first, last), shift.places);
    row += to - from;
    at += last - first;
  };
  const addMoved = ({ key, places: own }: Changed): void => {
    keys.push([key]);
    places.set(own, at);
    at += own.length;
    start[++row] = at;
  };
  /** Whether an unchanged row precedes a changed one. */
  const precedes = (own: number, { key, places: [other = 0] }: Changed): boolean => {
    const first = shift.places[before.places[before.start[own] as number] as number] as number;
    return (
      first < other || (first === other && rankIn(first, before.keys[own] as string) < rankIn(first, key))
    );
  };
  let from = 0;
  for (const end of [...rows, before.keys.length]) {
    for (let one = moved[next]; one !== undefined; one = moved[next]) {
      const own = one;
      const point = partitionPoint(from, end, (other) => precedes(other, own));
      copyRows(from, point);
      from = point;
      // Perhaps it belongs after later rows.
      if (point === end) break;
      addMoved(own);
      next += 1;
    }
    copyRows(from, end);
    from = end + 1;
  }
  for (const one of moved.slice(next)) addMoved(one);
  return { keys: joinLists(keys), start, places };
}

/** The keys that lose or gain a place, with their current places, by their rows in the previous table; new ones by -1, -2, … */
function changedRows(before: PlaceTable, { places, added, keysOf }: Shift): ReadonlyMap<number, Changed> {
  const gained = new Map<string, number[]>();
  for (const place of added)
    for (const key of keysOf(place)) {
      const own = gained.get(key);
      if (own === undefined) gained.set(key, [place]);
      else own.push(place);
    }
  const changed = new Map<number, Changed>();
  const add = (row: number): void => {
    const key = before.keys[row] as string;
    const own = gained.get(key) ?? [];
    gained.delete(key);
    for (let p = before.start[row] as number; p < (before.start[row + 1] as number); p += 1) {
      const place = places[before.places[p] as number] as number;
      if (place >= 0) own.push(place);
    }
    own.sort((a, b) => a - b);
    changed.set(row, { key, places: own });
  };
  for (const row of rowsLosing(before, places)) add(row);
  if (gained.size > 0) for (const row of placesAmong(before.keys, gained)) if (!changed.has(row)) add(row);
  for (const [key, own] of gained) changed.set(-1 - changed.size, { key, places: own });
  return changed;
}

/** The rows that contain a place that is gone. */
function rowsLosing({ start, places }: PlaceTable, moved: Int32Array): number[] {
  const rows: number[] = [];
  for (let p = nextGone(places, moved, 0); p < places.length; p = nextGone(places, moved, p)) {
    const at = p;
    const row = partitionPoint(0, start.length, (one) => (start[one] as number) <= at) - 1;
    rows.push(row);
    p = start[row + 1] as number;
  }
  return rows;
}
