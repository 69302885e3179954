import { partitionPoint } from "../text/partitionPoint.ts";
import type { SearchIndex } from "./searchIndex.ts";

/** The place of the first posting of a stem that is in `first` or a later unit. */
const firstPosting = ({ postingStart, postingUnit }: SearchIndex, stem: number, first: number): number =>
  partitionPoint(
    postingStart[stem] ?? 0,
    postingStart[stem + 1] ?? 0,
    (place) => (postingUnit[place] as number) < first,
  );

/** The units from `first` to `end` (exclusive) that contain any of some stems, ascending. */
export function unitsWithStemsIn(
  index: SearchIndex,
  stems: Iterable<number>,
  first: number,
  end: number,
): number[] {
  const { postingStart, postingUnit } = index;
  const has = new Uint8Array(end - first);
  for (const stem of stems) {
    const last = postingStart[stem + 1] ?? 0;
    for (let at = firstPosting(index, stem, first); at < last && (postingUnit[at] as number) < end; at += 1)
      has[(postingUnit[at] as number) - first] = 1;
  }
  const units: number[] = [];
  for (let at = 0; at < has.length; at += 1) if (has[at] === 1) units.push(first + at);
  return units;
}

/** Whether any of these units contains a stem. */
export function isStemIn(index: SearchIndex, stem: number, first: number, end: number): boolean {
  const at = firstPosting(index, stem, first);
  return at < (index.postingStart[stem + 1] ?? 0) && (index.postingUnit[at] as number) < end;
}
