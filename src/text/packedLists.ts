/**
 * Lists of numbers in one array (compressed sparse rows): list n is `numbers[start[n] .. start[n + 1]]`. Plain data that
 * can move between threads without a copy.
 */
export interface PackedLists {
  readonly start: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Where each list starts, by their lengths, and where the last one ends. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  for (let n = 0; n < lengths.length; n += 1) start[n + 1] = (start[n] as number) + (lengths[n] as number);
  return start;
}

/** One of the lists; empty if its number is out of range. */
export const listAt = ({ start, numbers }: PackedLists, n: number): Uint32Array =>
  numbers.subarray(start[n] ?? numbers.length, start[n + 1]);

/**
 * Packs numbers into lists, in order.
 *
 * @param listOf the list that each number goes to
 * @param numbers by default 0, 1, 2, …: then each list has the places in `listOf` that name it
 */
export function packLists(
  lists: number,
  listOf: ArrayLike<number>,
  numbers?: ArrayLike<number>,
): PackedLists {
  const lengths = new Uint32Array(lists);
  for (let at = 0; at < listOf.length; at += 1) {
    const n = listOf[at] as number;
    lengths[n] = (lengths[n] as number) + 1;
  }
  const start = startsOf(lengths);
  const next = start.slice(0, lists);
  const packed = new Uint32Array(listOf.length);
  for (let at = 0; at < listOf.length; at += 1) {
    const n = listOf[at] as number;
    const place = next[n] as number;
    packed[place] = numbers === undefined ? at : (numbers[at] as number);
    next[n] = place + 1;
  }
  return { start, numbers: packed };
}
