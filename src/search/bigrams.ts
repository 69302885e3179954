import { listAt, type PackedLists, startsOf } from "../text/packedLists.ts";
import { keepBest } from "./topOf.ts";

/** Words by pairs of letters, with marked ends: a cheap shortlist of corrections for a misspelt word. */
export interface Bigrams {
  /** The numbers of the words that contain each pair. */
  readonly byPair: PackedLists;
  readonly lengths: Uint8Array;
  /** Number of shared pairs per word; zero between calls. */
  readonly shared: Uint8Array;
}

const BUCKETS = 4096;

/** The hash of two letters; a word begins after `BEFORE` and ends with `AFTER`. */
const pairOf = (first: number, second: number): number => (first * 37 + second) % BUCKETS;
const BEFORE = 1;
const AFTER = 2;

/** The hashed pairs of a word; "jin" has ^j, ji, in, n$. */
function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  let previous = BEFORE;
  for (let i = 0; i <= word.length; i += 1) {
    const code = i < word.length ? word.charCodeAt(i) : AFTER;
    pairs.push(pairOf(previous, code));
    previous = code;
  }
  return pairs;
}

/** The hashed pairs of a string, without its ends. */
export const pairsInside = (text: string): number[] => pairsOf(text).slice(1, -1);

/** The words that contain a pair, ascending; a word that contains it twice is listed twice. */
export const inPair = ({ byPair }: Bigrams, pair: number): Uint32Array => listAt(byPair, pair);

/** Indexes a list of words by their pairs: counts the words of each pair, then lists them, because a list of all pairs would take longer. */
export function bigramsOf(list: readonly string[]): Bigrams {
  const counts = new Uint32Array(BUCKETS);
  for (const word of list) countPairs(word, counts);
  const start = startsOf(counts);
  const next = start.slice(0, BUCKETS);
  const numbers = new Uint32Array(start[BUCKETS] as number);
  const lengths = new Uint8Array(list.length);
  for (let number = 0; number < list.length; number += 1) {
    const word = list[number] as string;
    lengths[number] = Math.min(word.length, 255);
    listPairs(word, number, { next, numbers });
  }
  return { byPair: { start, numbers }, lengths, shared: new Uint8Array(list.length) };
}

function countPairs(word: string, counts: Uint32Array): void {
  let previous = BEFORE;
  for (let i = 0; i <= word.length; i += 1) {
    const code = i < word.length ? word.charCodeAt(i) : AFTER;
    const pair = pairOf(previous, code);
    counts[pair] = (counts[pair] as number) + 1;
    previous = code;
  }
}

/** Adds a word's number to the list of each of its pairs. */
function listPairs(
  word: string,
  number: number,
  { next, numbers }: Readonly<Record<"next" | "numbers", Uint32Array>>,
): void {
  let previous = BEFORE;
  for (let i = 0; i <= word.length; i += 1) {
    const code = i < word.length ? word.charCodeAt(i) : AFTER;
    const pair = pairOf(previous, code);
    const place = next[pair] as number;
    numbers[place] = number;
    next[pair] = place + 1;
    previous = code;
  }
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
    const best = keepBest(limit);
    for (let place = 0; place < touched.length; place += 1) {
      const number = touched[place] as number;
      const both = shared[number] as number;
      if (both >= least) best.offer(place, (2 * both) / (pairs.length + (lengths[number] as number) + 1));
    }
    return best.list().map((place) => touched[place] as number);
  } finally {
    for (const number of touched) shared[number] = 0;
  }
}
