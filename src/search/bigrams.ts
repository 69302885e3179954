/** The words of a list by their pairs of letters, the ends marked: a cheap shortlist of what a misspelt word may mean. */
export interface Bigrams {
  /** Words with pair p: `words[start[p] .. start[p + 1]]`. */
  readonly start: Uint32Array;
  readonly words: Uint32Array;
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
export const inPair = ({ start, words }: Bigrams, pair: number): Uint32Array =>
  words.subarray(start[pair], start[pair + 1]);

/** Indexes a list by pairs. */
export function bigramsOf(list: readonly string[]): Bigrams {
  const start = new Uint32Array(BUCKETS + 1);
  for (const word of list) for (const pair of pairsOf(word)) start[pair + 1] = (start[pair + 1] ?? 0) + 1;
  for (let p = 0; p < BUCKETS; p += 1) start[p + 1] = (start[p + 1] ?? 0) + (start[p] ?? 0);
  const words = new Uint32Array(start[BUCKETS] ?? 0);
  const next = start.slice(0, BUCKETS);
  list.forEach((word, number) => {
    for (const pair of pairsOf(word)) {
      const place = next[pair] ?? 0;
      words[place] = number;
      next[pair] = place + 1;
    }
  });
  return {
    start,
    words,
    lengths: Uint8Array.from(list, ({ length }) => Math.min(length, 255)),
    shared: new Uint8Array(list.length),
  };
}

/** The words most like `word` by shared pairs (Dice), at most `limit`, best first; lengths differ by at most `slack`. */
export function shortlist(bigrams: Bigrams, word: string, limit: number, slack: number): number[] {
  const { start, words, lengths, shared } = bigrams;
  const pairs = pairsOf(word);
  const touched: number[] = [];
  for (const pair of pairs) {
    const end = start[pair + 1] ?? 0;
    for (let p = start[pair] ?? 0; p < end; p += 1) {
      const number = words[p] ?? 0;
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
  const kept = touched.filter((number) => (shared[number] ?? 0) >= least);
  const ranked = kept.map((number) => ({ number, score: dice(number) })).sort((a, b) => b.score - a.score);
  for (const number of touched) shared[number] = 0;
  return ranked.slice(0, limit).map(({ number }) => number);
}
