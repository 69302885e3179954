import { readFileSync } from "node:fs";
import { actsFile } from "../config.ts";
import { type Span } from "../text/span.ts";
import { tableOnce } from "../text/tableOnce.ts";
import { stem } from "../text/stems.ts";

/** One way to say that something was done: the stems of a word or of a short phrase. */
type Wording = readonly string[];

/** A place in a text that names an act, with all wordings that may stand for it. */
export interface ActNamed extends Span {
  readonly wordings: readonly Wording[];
}

/** Words of a phrase that may stand in it or not: "lose their life", "be killed". */
const fillers = new Set(
  "a an the his her their its my our your be is are was were been being".split(" ").map(stem),
);

export const isFiller = (stemmed: string): boolean => fillers.has(stemmed);

/** The acts by the first stem of each of their wordings. */
type Acts = ReadonlyMap<string, readonly { readonly wording: Wording; readonly act: readonly Wording[] }[]>;

/** The lexicon of acts. */
const acts = tableOnce(() => parseActs(readFileSync(actsFile, "utf8")));

/** Reads a line for each act, its wordings between commas; lines that start with `#` are headings. */
function parseActs(text: string): Acts {
  const byFirst = new Map<string, { wording: Wording; act: readonly Wording[] }[]>();
  for (const line of text.split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const act = line.split(",").map((wording) =>
      wording
        .trim()
        .split(/[\s-]+/u)
        .map(stem)
        .filter((one) => !isFiller(one)),
    );
    for (const wording of act) {
      const [first = ""] = wording;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { wording, act }]);
    }
  }
  return byFirst;
}

const WORD = /[\p{L}\p{N}’']+/gu;

/** The acts that a text names; a word that is part of a phrase names none by itself. */
export function actsIn(text: string): ActNamed[] {
  const words = [...text.toLowerCase().matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const stemmed = stem(word);
    return isFiller(stemmed) ? [] : { stemmed, start, end: start + word.length };
  });
  const named: ActNamed[] = [];
  for (let at = 0; at < words.length;) {
    const fitting = (acts().get(words[at]?.stemmed ?? "") ?? []).filter(({ wording }) =>
      wording.every((one, place) => words[at + place]?.stemmed === one),
    );
    const length = Math.max(1, ...fitting.map(({ wording }) => wording.length));
    const wordings = fitting.flatMap(({ wording, act }) => (wording.length === length ? act : []));
    const [first, last] = [words[at], words[at + length - 1]];
    if (wordings.length > 0 && first !== undefined && last !== undefined)
      named.push({ start: first.start, end: last.end, wordings });
    at += length;
  }
  return named;
}
