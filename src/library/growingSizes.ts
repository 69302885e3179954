/** Articles that a first load answers from first: a few seconds of work. */
const FIRST = 250;
/** Each part is so many times the one before, so that building all of them costs about as much as building the last. */
const GROWTH = 2;
/** A part is left out if the whole is less than so many times as large. */
const WORTH = 1.5;

/**
 * The numbers of articles at which a load of `total` shows what it has so far, in order; none if so few articles are
 * `unread` that all are soon there.
 *
 * @example growingSizes(2400, 2400) // [250, 500, 1000]
 */
export function growingSizes(total: number, unread: number): readonly number[] {
  const sizes: number[] = [];
  if (unread < FIRST * GROWTH) return sizes;
  for (let size = FIRST; size * WORTH <= total; size *= GROWTH) sizes.push(size);
  return sizes;
}
