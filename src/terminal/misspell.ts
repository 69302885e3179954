import { stopWords } from "../text/stopWords.ts";

/** A random number generator in [0, 1) that repeats for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A seed from a text (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Which words to misspell: one or two content words, or all of them. */
export type Misspelling = "1" | "all";

/**
 * A question with one edit (insert, delete, replace, swap) in one or two, or all, of its content words of four or
 * more letters.
 */
export function misspell(question: string, which: Misspelling, seed: number): string {
  const random = randomFrom(seed);
  const words = [...question.matchAll(/[A-Za-z]{4,}/gu)].filter(
    ([word]) => !stopWords.has(word.toLowerCase()),
  );
  const wanted = which === "all" ? words.length : Math.min(words.length, 1 + Math.floor(random() * 2));
  const chosen = new Set<number>();
  while (chosen.size < wanted) {
    chosen.add(which === "all" ? chosen.size : Math.floor(random() * words.length));
  }
  let result = "";
  let at = 0;
  words.forEach((word, number) => {
    result += question.slice(at, word.index) + (chosen.has(number) ? editWord(word[0], random) : word[0]);
    at = word.index + word[0].length;
  });
  return result + question.slice(at);
}

/** A word with one random edit. */
export function editWord(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  let letter = String.fromCharCode(97 + Math.floor(random() * 26));
  if (letter === word[at]?.toLowerCase())
    letter = letter === "z" ? "a" : String.fromCharCode(letter.charCodeAt(0) + 1);
  const swap = Math.min(at, word.length - 2);
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, swap) + (word[swap + 1] ?? "") + (word[swap] ?? "") + word.slice(swap + 2);
  }
}
