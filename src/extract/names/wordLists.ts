import { readFileSync } from "node:fs";
import { dataLines } from "../../text/dataLines.ts";
import { fold } from "../../text/fold.ts";

/** Reads the lines of `data/NAME.txt` next to this file. */
const readLines = (name: string): readonly string[] =>
  dataLines(readFileSync(new URL(`./data/${name}.txt`, import.meta.url), "utf8"));

/** The words of `data/NAME.txt`, folded by `foldName`. */
export function readWords(name: string): ReadonlySet<string> {
  // Folded in one call, which gives the same result faster: thousands of words are read at every start.
  return new Set(
    foldName(readLines(name).join("\n"))
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
}

/** The entries of `data/NAME.txt` that may have several words, separated by `|`. */
export function readPhrases(name: string): readonly string[] {
  return readLines(name).flatMap((line) => line.split("|").filter((entry) => entry !== ""));
}

/** The lines of `data/NAME.txt`, each as folded words. */
export function readWordGroups(name: string): readonly (readonly string[])[] {
  return readPhrases(name).map((line) => line.split(/\s+/).map((word) => foldName(word)));
}

/** A word as in the lists and tokens, without accents, full stops and typographic apostrophes: "U.S." becomes "us". */
export function foldName(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain letters and need nothing else.
  return /^[a-z]*$/.test(lower) ? lower : fold(word).replaceAll(".", "").replaceAll("’", "'");
}

/** The keys of a name's tokens, as `nameTokens` makes them: folded, without "'s". */
export function phraseKeys(name: string): readonly string[] {
  return name.split(" ").map((word) => foldName(word.replace(/['’]s$/u, "")));
}
