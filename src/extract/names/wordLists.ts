import { readFileSync } from "node:fs";
import { fold } from "../../text/fold.ts";

/** Reads `data/NAME.txt` beside this file: `#` lines are comments, the rest is entries parted by `separator`. */
function readEntries(name: string, separator: RegExp): readonly string[] {
  const text = readFileSync(new URL(`./data/${name}.txt`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(separator))
    .filter((entry) => entry !== "");
}

/** The words of `data/NAME.txt`, as `foldName` has them. */
export function readWords(name: string): ReadonlySet<string> {
  return new Set(readEntries(name, /\s+/).map((word) => foldName(word)));
}

/** The entries of `data/NAME.txt` that may have several words, parted by `|`. */
export function readPhrases(name: string): readonly string[] {
  return readEntries(name, /\|/);
}

/** The lines of `data/NAME.txt`, each as folded words. */
export function readWordGroups(name: string): readonly (readonly string[])[] {
  return readEntries(name, /\|/).map((line) => line.split(/\s+/).map((word) => foldName(word)));
}

/** A word as the lists and tokens have it, without accents, stops and typographic apostrophes: "U.S." becomes "us". */
export function foldName(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain letters, and need no more.
  return /^[a-z]*$/.test(lower) ? lower : fold(word).replaceAll(".", "").replaceAll("’", "'");
}
