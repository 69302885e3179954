import { partitionPoint } from "../text/partitionPoint.ts";
import type { SearchIndex } from "./searchIndex.ts";

/** The units from `first` to `end` (exclusive) that contain a stem, ascending. */
export function unitsWithStemIn(
  { postingStart, postingUnit }: SearchIndex,
  stem: number,
  first: number,
  end: number,
): number[] {
  const last = postingStart[stem + 1] ?? 0;
  let at = partitionPoint(postingStart[stem] ?? 0, last, (place) => (postingUnit[place] as number) < first);
  const units: number[] = [];
  for (; at < last && (postingUnit[at] as number) < end; at += 1) units.push(postingUnit[at] as number);
  return units;
}

/** Whether any of these units contains a stem. */
export function isStemIn(
  { postingStart, postingUnit }: SearchIndex,
  stem: number,
  first: number,
  end: number,
): boolean {
  const last = postingStart[stem + 1] ?? 0;
  const at = partitionPoint(postingStart[stem] ?? 0, last, (place) => (postingUnit[place] as number) < first);
  return at < last && (postingUnit[at] as number) < end;
}
