/**
 * The first whole number from `low` up to `high` for which `isBefore` no longer holds, by binary search; `high` if it
 * always holds. Once false, it must stay false.
 */
export function partitionPoint(low: number, high: number, isBefore: (place: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    // Not `>> 1`: milliseconds since 1970 do not fit in 32 bits.
    const middle = from + Math.floor((to - from) / 2);
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
