import type { SearchIndex } from "./searchIndex.ts";
import { workingOf } from "./working.ts";

/** Whether an article has a word of a stem, by halving the units that have it. */
export function articleHas(index: SearchIndex, article: number, stem: string): boolean {
  const number = workingOf(index).stemNumber.get(stem);
  if (number === undefined) return false;
  const { postingStart, postingUnit, articleUnit } = index;
  const first = articleUnit[article] ?? 0;
  let low = postingStart[number] ?? 0;
  let high = postingStart[number + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postingUnit[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low < end && (postingUnit[low] ?? 0) < (articleUnit[article + 1] ?? 0);
}
