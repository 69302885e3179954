import { directoryTables } from "./directoryTables.ts";

/** The words of a directory's names, each with its set of letters, for a quick search through all of them. */
export interface DirectoryWords {
  readonly words: readonly string[];
  /** The `lettersOf` each word. */
  readonly letters: Uint32Array;
  /** Words by first letter. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
}

/** The words of a directory's names. */
export const directoryWords = directoryTables.table(({ byWord: { keys: words } }): DirectoryWords => ({
  words,
  letters: Uint32Array.from(words, lettersOf),
  byFirst: byFirstLetter(words),
}));

function byFirstLetter(words: readonly string[]): Map<string, string[]> {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word[0] ?? "";
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [word]);
    else others.push(word);
  }
  return byFirst;
}

/** The letters of a word as bits; several letters may share a bit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters >>> 0;
}

/** The number of letters in only one of two sets; one edit changes at most two. */
export function lettersApart(a: number, b: number): number {
  // Counts bits in parallel (Warren 2002, "Hacker's Delight", figure 5-2).
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
