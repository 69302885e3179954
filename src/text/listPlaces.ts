import { copyPlacesThrough, countFrom } from "./moveNumbers.ts";
import { placesIn } from "./placesIn.ts";

/**
 * The places of distinct strings in a list. A map of all of them is made once; later lists add what differs from it, because
 * making it takes longer than most of their other work.
 */
export interface ListPlaces {
  /** String -> its place in the list for which the map was made. */
  readonly first: ReadonlyMap<string, number>;
  /** That place -> the current one, or -1. */
  readonly current: Int32Array;
  /** The places of strings that were added since. */
  readonly added: ReadonlyMap<string, number>;
}

/** Strings that may be added before the map has to be made again. */
const MOST_ADDED = 5_000;

/** The places in a list. */
export function listPlaces(list: readonly string[]): ListPlaces {
  const first = placesIn(list);
  const current = new Int32Array(list.length);
  countFrom(0, current);
  return { first, current, added: new Map() };
}

/** The place of a string, or -1. */
export const placeOf = ({ first, current, added }: ListPlaces, text: string): number =>
  added.get(text) ?? current[first.get(text) ?? -1] ?? -1;

/**
 * The places in the next list; `undefined` if too much was added.
 *
 * @param moved place in the last list -> place in the next, or -1
 * @param fresh the places in the next list of strings without such a place
 */
export function listPlacesAfter(
  { first, current, added }: ListPlaces,
  list: readonly string[],
  { moved, fresh }: { readonly moved: Int32Array; readonly fresh: readonly number[] },
): ListPlaces | undefined {
  if (added.size + fresh.length > MOST_ADDED) return undefined;
  const next = new Map<string, number>();
  for (const [text, place] of added) {
    const now = moved[place] as number;
    if (now >= 0) next.set(text, now);
  }
  for (const place of fresh) next.set(list[place] as string, place);
  const places = new Int32Array(current.length);
  copyPlacesThrough(places, current, moved);
  return { first, current: places, added: next };
}
