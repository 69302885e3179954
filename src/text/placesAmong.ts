/** The places of a list whose items are among others, ascending. A short loop of its own: see `moveNumbers.ts`. */
export function placesAmong<Item>(
  list: readonly Item[],
  wanted: { readonly has: (item: Item) => boolean },
): number[] {
  const found: number[] = [];
  for (let place = 0; place < list.length; place += 1) if (wanted.has(list[place] as Item)) found.push(place);
  return found;
}
