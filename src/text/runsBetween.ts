/**
 * The runs of consecutive places that some places leave; the end of each is exclusive.
 *
 * @param out ascending
 * @param length number of places in all
 * @example runsBetween([2, 3], 6) // [[0, 2], [4, 6]]
 */
export function runsBetween(out: readonly number[], length: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let from = 0;
  for (const end of [...out, length]) {
    if (end > from) runs.push([from, end]);
    from = end + 1;
  }
  return runs;
}
