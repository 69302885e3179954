import { readFileSync } from "node:fs";
import { thesaurusFiles } from "../config/dataFiles.ts";
import { irregularForms } from "../text/irregularForms.ts";
import { memoise } from "../text/memoise.ts";
import { type Span } from "../text/span.ts";
import { stem } from "../text/stems.ts";
import { tableOnce } from "../text/tableOnce.ts";

/** One wording of a meaning, such as "resign" or "step down": the stems of a word or short phrase. */
type Wording = readonly string[];

/** A span with a meaning that is in the thesaurus, and every wording of that meaning. */
export interface Meaning extends Span {
  readonly wordings: readonly Wording[];
}

/** Words of a phrase that are optional: "lose their life", "be killed". */
const fillers = new Set(
  "a an the his her their its my our your be is are was were been being".split(" ").map(stem),
);

export const isFiller = (stemmed: string): boolean => fillers.has(stemmed);

/**
 * The thesaurus: one meaning a line, its wordings separated by a comma and a space; lines that start with `#` are
 * headings. The lines are kept as text and parsed when a question needs them, because a question needs few of thousands.
 */
interface Thesaurus {
  readonly lines: readonly string[];
  /** Initial of the base form of a wording's first word -> first word -> numbers of the lines. */
  readonly byInitial: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

const thesaurus = tableOnce(() =>
  indexed(thesaurusFiles.flatMap((file) => readFileSync(file, "utf8").split("\n"))),
);

function indexed(lines: readonly string[]): Thesaurus {
  const byInitial = new Map<string, Map<string, number[]>>();
  lines.forEach((line, number) => {
    if (line.startsWith("#")) return;
    for (const wording of line.split(", ")) {
      const first = wording.split(WORD_END).find((word) => !isFiller(word)) ?? "";
      const initial = initialOf(irregularForms.get(first) ?? first);
      const words = byInitial.get(initial) ?? new Map<string, number[]>();
      byInitial.set(initial, words.set(first, [...(words.get(first) ?? []), number]));
    }
  });
  return { lines, byInitial };
}

const WORD_END = /[\s-]+/u;
const initialOf = (word: string): string => word.slice(0, 1);

/** Initial -> stem of a wording's first word -> numbers of the lines. Inflections and their stem have the same initial. */
const linesByStem = memoise((initial): ReadonlyMap<string, readonly number[]> => {
  const byStem = new Map<string, number[]>();
  for (const [word, lines] of thesaurus().byInitial.get(initial) ?? []) {
    const stemmed = stem(word);
    byStem.set(stemmed, [...(byStem.get(stemmed) ?? []), ...lines]);
  }
  return byStem;
});

/** The wordings on a line. */
const wordingsOn = memoise((line): readonly Wording[] =>
  line.split(", ").map((wording) =>
    wording
      .trim()
      .split(WORD_END)
      .map(stem)
      .filter((one) => !isFiller(one)),
  ),
);

/** The wordings that start with a stem, each with all of its meaning. */
const startingWith = memoise(
  (stemmed): readonly { readonly wording: Wording; readonly all: readonly Wording[] }[] => {
    const lines = linesByStem(initialOf(stemmed)).get(stemmed) ?? [];
    return [...new Set(lines)].flatMap((number) => {
      const all = wordingsOn(thesaurus().lines[number] ?? "");
      return all.flatMap((wording) => (wording[0] === stemmed ? { wording, all } : []));
    });
  },
);

const WORD = /[\p{L}\p{N}’']+/gu;

/** Finds the meanings that a text names. A word inside a longer phrase does not count by itself. */
export function meaningsIn(text: string): Meaning[] {
  const words = [...text.toLowerCase().matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const stemmed = stem(word);
    return isFiller(stemmed) ? [] : { stemmed, start, end: start + word.length };
  });
  const named: Meaning[] = [];
  for (let at = 0; at < words.length;) {
    const fitting = startingWith(words[at]?.stemmed ?? "").filter(({ wording }) =>
      wording.every((one, place) => words[at + place]?.stemmed === one),
    );
    const length = Math.max(1, ...fitting.map(({ wording }) => wording.length));
    const wordings = fitting.flatMap(({ wording, all }) => (wording.length === length ? all : []));
    const [first, last] = [words[at], words[at + length - 1]];
    if (wordings.length > 0 && first !== undefined && last !== undefined)
      named.push({ start: first.start, end: last.end, wordings });
    at += length;
  }
  return named;
}
