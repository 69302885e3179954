import type { SearchIndex } from "./searchIndex.ts";

/** The units from `first` up to `end` that have a word of a stem, by its number, ascending; the first is found by halving. */
export function unitsWithStemIn(
  { postingStart, postingUnit }: SearchIndex,
  stem: number,
  first: number,
  end: number,
): number[] {
  let low = postingStart[stem] ?? 0;
  const last = postingStart[stem + 1] ?? 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postingUnit[middle] as number) < first) low = middle + 1;
    else high = middle;
  }
  const units: number[] = [];
  for (; low < last && (postingUnit[low] as number) < end; low += 1) units.push(postingUnit[low] as number);
  return units;
}
