import { listAt, type PackedLists, packLists } from "../text/packedLists.ts";

/** The words of a list by their pairs of letters, the ends marked: a cheap shortlist of what a misspelt word may mean. */
export interface Bigrams {
  /** Numbers of the words that have a pair. */
  readonly byPair: PackedLists;
  readonly lengths: Uint8Array;
  /** Shared pairs per word, zero between uses. */
  readonly shared: Uint8Array;
}

const BUCKETS = 4096;

/** The pairs of a word, hashed; "jin" has ^j, ji, in, n$. */
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

/** The pairs that stand inside a string, its ends apart, hashed. */
export const pairsInside = (text: string): number[] => pairsOf(text).slice(1, -1);

/** The words that have a pair, ascending; a word that has it twice twice. */
export const inPair = ({ byPair }: Bigrams, pair: number): Uint32Array => listAt(byPair, pair);

/** Indexes a list by pairs. */
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

/** The words most like `word` by shared pairs (Dice), at most `limit`, best first; lengths differ by at most `slack`. */
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
    // One edit spoils at most three pairs (a swap), two edits six.
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
