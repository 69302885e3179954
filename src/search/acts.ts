import { readFileSync } from "node:fs";
import { actsFile } from "../config/dataFiles.ts";
import { type Span } from "../text/span.ts";
import { tableOnce } from "../text/tableOnce.ts";
import { stem } from "../text/stems.ts";

/** One wording of an act, such as "resign" or "step down": the stems of a word or short phrase. */
type Wording = readonly string[];

/** A span that names an act, with every wording of that act. */
export interface ActNamed extends Span {
  readonly wordings: readonly Wording[];
}

/** Words of a phrase that are optional: "lose their life", "be killed". */
const fillers = new Set(
  "a an the his her their its my our your be is are was were been being".split(" ").map(stem),
);

export const isFiller = (stemmed: string): boolean => fillers.has(stemmed);

/** Acts by the first stem of each wording. */
type Acts = ReadonlyMap<string, readonly { readonly wording: Wording; readonly act: readonly Wording[] }[]>;

/** The lexicon of acts. */
const acts = tableOnce(() => parseActs(readFileSync(actsFile, "utf8")));

/** Parses one act per line, with its wordings separated by commas; lines that start with `#` are headings. */
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

/** Finds the acts that a text names. A word inside a longer phrase does not count by itself. */
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
