import { listAt, type PackedLists, packLists } from "../text/packedLists.ts";

/** Words by pairs of letters, with marked ends: a cheap shortlist of corrections for a misspelt word. */
export interface Bigrams {
  /** The numbers of the words that contain each pair. */
  readonly byPair: PackedLists;
  readonly lengths: Uint8Array;
  /** Number of shared pairs per word; zero between calls. */
  readonly shared: Uint8Array;
}

const BUCKETS = 4096;

/** The hashed pairs of a word; "jin" has ^j, ji, in, n$. */
function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  let previous = 1;
  for (let i = 0; i <= word.length; i += 1) {
    const code = i < word.length ? word.charCodeAt(i) : 2;
    pairs.push((previous * 37 + code) % BUCKETS);
    previous = code;
  }
  return pairs;
}

/** The hashed pairs of a string, without its ends. */
export const pairsInside = (text: string): number[] => pairsOf(text).slice(1, -1);

/** The words that contain a pair, ascending; a word that contains it twice is listed twice. */
export const inPair = ({ byPair }: Bigrams, pair: number): Uint32Array => listAt(byPair, pair);

/** Indexes a list of words by their pairs. */
export function bigramsOf(list: readonly string[]): Bigrams {
  const [pairs, words]: [number[], number[]] = [[], []];
  list.forEach((word, number) => {
    for (const pair of pairsOf(word)) {
      pairs.push(pair);
      words.push(number);
    }
  });
  return {
    byPair: packLists(BUCKETS, pairs, words),
    lengths: Uint8Array.from(list, ({ length }) => Math.min(length, 255)),
    shared: new Uint8Array(list.length),
  };
}

/**
 * The words most similar to `word` by shared pairs (Dice), best first, at most `limit`. Lengths differ by at most
 * `slack`.
 */
export function shortlist(bigrams: Bigrams, word: string, limit: number, slack: number): number[] {
  const { lengths, shared } = bigrams;
  const pairs = pairsOf(word);
  const touched: number[] = [];
  try {
    for (const pair of pairs) {
      for (const number of inPair(bigrams, pair)) {
        const count = shared[number] ?? 0;
        if (count === 0) {
          if (Math.abs((lengths[number] ?? 0) - word.length) > slack) continue;
          touched.push(number);
        }
        if (count < 255) shared[number] = count + 1;
      }
    }
    // One edit (a swap) changes at most three pairs, two edits six.
    const least = Math.max(1, pairs.length - 3 * slack);
    const dice = (number: number): number =>
      (2 * (shared[number] ?? 0)) / (pairs.length + (lengths[number] ?? 0) + 1);
    return touched
      .filter((number) => (shared[number] ?? 0) >= least)
      .map((number) => ({ number, score: dice(number) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ number }) => number);
  } finally {
    for (const number of touched) shared[number] = 0;
  }
}
