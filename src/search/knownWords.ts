/**
 * The numbers of words in an index. A map of all words is made once; later indexes add what differs from it, because making
 * it takes longer than most of their other work.
 */
export interface KnownWords {
  /** Word -> its number in the index for which the map was made. */
  readonly first: ReadonlyMap<string, number>;
  /** That number -> the current one, or -1. */
  readonly current: Int32Array;
  /** The numbers of words that were added since. */
  readonly added: ReadonlyMap<string, number>;
}

/** Words that may be added before the map is made again. */
const MOST_ADDED = 5_000;

/** The numbers of a list of words. */
export const knownWords = (words: readonly string[]): KnownWords => ({
  first: new Map(words.map((word, number) => [word, number])),
  current: Int32Array.from(words.keys()),
  added: new Map(),
});

/** The number of a word, or -1. */
export const numberOfWord = ({ first, current, added }: KnownWords, word: string): number =>
  added.get(word) ?? current[first.get(word) ?? -1] ?? -1;

/**
 * The numbers of the words of the next index.
 *
 * @param words all its words
 * @param moved old number -> 1 + new number, or 0 if the word is gone
 * @param fresh the numbers of words that the old index does not have
 */
export function knownWordsAfter(
  { first, current, added }: KnownWords,
  words: readonly string[],
  { moved, fresh }: { readonly moved: Uint32Array; readonly fresh: readonly number[] },
): KnownWords {
  if (added.size + fresh.length > MOST_ADDED) return knownWords(words);
  const next = new Map<string, number>();
  for (const [word, number] of added) {
    const now = (moved[number] as number) - 1;
    if (now >= 0) next.set(word, now);
  }
  for (const number of fresh) next.set(words[number] as string, number);
  const places = new Int32Array(current.length);
  for (let at = 0; at < current.length; at += 1) {
    const number = current[at] as number;
    places[at] = number < 0 ? -1 : (moved[number] as number) - 1;
  }
  return { first, current: places, added: next };
}
