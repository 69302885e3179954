/** Articles that a first load answers from first: a few seconds of work. */
const FIRST = 250;
/** Growth from one part to the next; building all parts costs about as much as building the last. */
const GROWTH = 2;
/** A part is skipped if the whole is less than this many times as large. */
const WORTH = 1.5;

/**
 * The numbers of articles at which a load of `total` shows what it has so far, in order; none if few articles are
 * `unread` and the load ends soon.
 *
 * @example growingSizes(2400, 2400) // [250, 500, 1000]
 */
export function growingSizes(total: number, unread: number): readonly number[] {
  const sizes: number[] = [];
  if (unread < FIRST * GROWTH) return sizes;
  for (let size = FIRST; size * WORTH <= total; size *= GROWTH) sizes.push(size);
  return sizes;
}
