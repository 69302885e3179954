/** The place of each of some distinct strings in their list. */
export function placesIn(list: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  // One by one: a list of pairs for `new Map` would take longer to make and collect than the map.
  for (let place = 0; place < list.length; place += 1) places.set(list[place] as string, place);
  return places;
}
