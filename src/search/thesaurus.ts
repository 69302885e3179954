import { readFileSync } from "node:fs";
import { thesaurusFiles } from "../config/dataFiles.ts";
import { dataLines } from "../text/dataLines.ts";
import { irregularForms } from "../text/irregularForms.ts";
import { memoise } from "../text/memoise.ts";
import { type Span } from "../text/span.ts";
import { stopWords } from "../text/stopWords.ts";
import { stem } from "../text/stems.ts";
import { tableInSteps } from "../text/tableOnce.ts";

/** One wording of a meaning, such as "resign" or "step down": the stems of a word or short phrase. */
type Stems = readonly string[];

/** A span with a meaning that is in the thesaurus, and every wording of that meaning. */
export interface Meaning extends Span {
  readonly wordings: readonly Stems[];
  /** The words of the short ones, as stems, to search for: 1 for a wording by itself, 1/2 for a word of a phrase of two. */
  readonly words: ReadonlyMap<string, number>;
}

/** Words of a phrase that are optional: "lose their life", "be killed". */
const fillers = new Set(
  "a an the his her their its my our your be is are was were been being".split(" ").map(stem),
);

export const isFiller = (stemmed: string): boolean => fillers.has(stemmed);

/**
 * The thesaurus: one meaning a line, its wordings separated by a comma and a space. The lines are kept as text and parsed when a question needs them, because a question needs few of thousands.
 */
interface Thesaurus {
  readonly lines: readonly string[];
  /** Initial of the base form of a wording's first word -> first word -> numbers of the lines. */
  readonly byInitial: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

const thesaurus = tableInSteps(() =>
  indexed(thesaurusFiles.flatMap((file) => dataLines(readFileSync(file, "utf8")))),
);

/** Lines handled between two pauses. */
const AT_ONCE = 2_000;

function* indexed(lines: readonly string[]): Generator<undefined, Thesaurus> {
  const byInitial = new Map<string, Map<string, number[]>>();
  for (const [number, line] of lines.entries()) {
    if (number % AT_ONCE === 0) yield;
    for (const wording of line.split(", ")) {
      const first = firstWordOf(wording);
      const initial = initialOf(irregularForms.get(first) ?? first);
      const words = byInitial.get(initial) ?? new Map<string, number[]>();
      byInitial.set(initial, words);
      // Added to, not copied: thousands of wordings begin with a verb such as "take".
      const numbers = words.get(first);
      if (numbers === undefined) words.set(first, [number]);
      else numbers.push(number);
    }
  }
  return { lines, byInitial };
}

const WORD_END = /[\s-]+/u;

/** The first word of a wording that is no filler; "" if there is none. Nearly always the first of all, so the rest is not split. */
function firstWordOf(wording: string): string {
  const end = wording.search(WORD_END);
  const first = end < 0 ? wording : wording.slice(0, end);
  if (!isFiller(first)) return first;
  return wording.split(WORD_END).find((word) => !isFiller(word)) ?? "";
}

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
const wordingsOn = memoise((line): readonly Stems[] =>
  line.split(", ").map((wording) =>
    wording
      .split(WORD_END)
      .map(stem)
      .filter((one) => !isFiller(one)),
  ),
);

/** A wording, and the meaning of the lines on which it stands. */
interface WordingEntry extends Pick<Meaning, "wordings" | "words"> {
  readonly wording: Stems;
}

/** The wordings that start with a stem. */
const startingWith = memoise((stemmed): readonly WordingEntry[] => {
  const lines = linesByStem(initialOf(stemmed)).get(stemmed) ?? [];
  const entries = new Map<string, { readonly wording: Stems; readonly all: Map<string, Stems> }>();
  for (const number of new Set(lines)) {
    const all = wordingsOn(thesaurus().lines[number] ?? "");
    for (const wording of all) {
      if (wording[0] !== stemmed) continue;
      const key = wording.join(" ");
      const entry = entries.get(key) ?? { wording, all: new Map<string, Stems>() };
      for (const other of all) entry.all.set(other.join(" "), other);
      entries.set(key, entry);
    }
  }
  return [...entries.values()].map(({ wording, all }) => {
    const wordings = [...all.values()];
    return { wording, wordings, words: wordsOf(wordings) };
  });
});

/** Longer wordings count only as a whole: one word of four says little, and the search would read many more postings. */
const LONGEST_SEARCHED = 2;

/** The words of the short wordings, without stop words, each with its share of the shortest that has it. */
function wordsOf(wordings: readonly Stems[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const wording of wordings.filter(({ length }) => length <= LONGEST_SEARCHED))
    for (const word of wording)
      if (!stopWords.has(word)) words.set(word, Math.max(words.get(word) ?? 0, 1 / wording.length));
  return words;
}

const WORD = /[\p{L}\p{N}’']+/gu;

/** Finds the meanings that a text names. A word inside a longer phrase does not count by itself, nor does a stop word. */
export function meaningsIn(text: string): Meaning[] {
  const words = [...text.toLowerCase().matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const stemmed = stem(word);
    return isFiller(stemmed) ? [] : { stemmed, isStop: stopWords.has(word), start, end: start + word.length };
  });
  const named: Meaning[] = [];
  for (let at = 0; at < words.length;) {
    let longest: WordingEntry | undefined;
    for (const entry of startingWith(words[at]?.stemmed ?? "")) {
      if (entry.wording.length === 1 && words[at]?.isStop === true) continue;
      const isThere = entry.wording.every((one, place) => words[at + place]?.stemmed === one);
      if (isThere && entry.wording.length > (longest?.wording.length ?? 0)) longest = entry;
    }
    const length = longest?.wording.length ?? 1;
    const [first, last] = [words[at], words[at + length - 1]];
    if (longest !== undefined && first !== undefined && last !== undefined)
      named.push({ start: first.start, end: last.end, wordings: longest.wordings, words: longest.words });
    at += length;
  }
  return named;
}
