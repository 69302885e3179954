import { finish } from "../../text/finish.ts";
import { listAt, packLists } from "../../text/packedLists.ts";
import { type Places, placesOfList } from "../../text/placesOfList.ts";

/** Places by key, as packed lists. */
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
export const placeTable = (keys: readonly (readonly string[])[]): PlaceTable =>
  finish(placeTableInSteps(keys));

/** Places handled between two pauses. */
const AT_ONCE = 500;

/** The same with pauses. */
export function* placeTableInSteps(keys: readonly (readonly string[])[]): Generator<undefined, PlaceTable> {
  const rowOf = new Map<string, number>();
  const [rows, placesOfRows]: [number[], number[]] = [[], []];
  for (const [place, own] of keys.entries()) {
    if (place % AT_ONCE === 0) yield;
    for (const key of own) {
      const row = rowOf.get(key) ?? rowOf.size;
      rowOf.set(key, row);
      rows.push(row);
      placesOfRows.push(place);
    }
  }
  const { start, numbers: places } = packLists(rowOf.size, rows, placesOfRows);
  return { keys: [...rowOf.keys()], start, places };
}

/** The places of a key; empty for an unknown key. */
export function placesOf(table: PlaceTable, key: string): Uint32Array {
  const row = rowsOf(table).get(key);
  return row === undefined ? none : listAt({ start: table.start, numbers: table.places }, row);
}

/** Whether the table has a key. */
export const hasKey = (table: PlaceTable, key: string): boolean => rowsOf(table).has(key);

/** The row of each key. */
export const rowsOf = ({ keys }: PlaceTable): Places => placesOfList(keys);
