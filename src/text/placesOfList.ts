import { carriedOver } from "./carriedOver.ts";
import { type ListPlaces, listPlaces, listPlacesAfter, placeOf } from "./listPlaces.ts";

/** The places of distinct strings, by string. */
export interface Places {
  get(text: string): number | undefined;
  has(text: string): boolean;
}

const lists = carriedOver((list: readonly string[]) => withLookup(listPlaces(list)));

/** The places in a list; computed once per list. */
export const placesOfList = (list: readonly string[]): Places => lists.of(list);

/**
 * Takes the places in a list over to the next one, if they are known and not much was added.
 *
 * @param moves see `listPlacesAfter`
 */
export const carryPlaces = (
  last: readonly string[],
  next: readonly string[],
  moves: () => { readonly moved: Int32Array; readonly fresh: readonly number[] },
): void => {
  lists.carry(last, next, (places) => {
    const after = listPlacesAfter(places, next, moves());
    return after && withLookup(after);
  });
};

function withLookup(own: ListPlaces): ListPlaces & Places {
  const get = (text: string): number | undefined => {
    const place = placeOf(own, text);
    return place < 0 ? undefined : place;
  };
  return { ...own, get, has: (text: string) => placeOf(own, text) >= 0 };
}
