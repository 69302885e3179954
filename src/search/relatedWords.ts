import { type PartOfSpeech, lemmasOf, lineOf, parts, recordAt } from "./dictionary.ts";

/** A word of related meaning, and how near in (0, 1). */
export interface RelatedWord {
  readonly word: string;
  readonly weight: number;
}

/** Senses of each part of speech that are looked at; WordNet lists the most frequent first. */
const SENSES = 4;
const SYNONYM = 0.8;

/** The pointers that are followed, one step, with the weight of what they reach. */
const pointers: Readonly<Record<string, number>> = {
  "@": 0.6, // hypernym: cop -> officer
  "~": 0.5, // hyponym: politician -> senator
  "&": 0.6, // similar adjective: nameless -> anonymous
  "+": 0.7, // derivation: advisor -> advise
  "\\": 0.7, // adverb or adjective of: persistently -> persistent
  $: 0.6, // verbs of one group
};

const partOf: Readonly<Record<string, PartOfSpeech>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };

/** Words near in meaning to a word, by one step in WordNet (Miller 1995); single words only, the nearest weight of each. */
export function relatedWords(word: string): RelatedWord[] {
  const found = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const one of words) found.set(one, Math.max(weight, found.get(one) ?? 0));
  };
  for (const lemma of lemmasOf(word)) {
    for (const part of parts) {
      for (const offset of sensesOf(part, lemma)) {
        const sense = readSense(recordAt(part, offset));
        add(sense.words, SYNONYM);
        for (const { symbol, offset: target, part: to } of sense.pointers) {
          const weight = pointers[symbol];
          if (weight !== undefined && to !== undefined) add(readSense(recordAt(to, target)).words, weight);
        }
      }
    }
  }
  for (const lemma of lemmasOf(word)) found.delete(lemma);
  return [...found].map(([one, weight]) => ({ word: one, weight }));
}

/** The offsets of a lemma's first senses, from "lemma pos senses pointers symbols... senses tagged offset...". */
function sensesOf(part: PartOfSpeech, lemma: string): number[] {
  const fields = lineOf(part, lemma)?.trim().split(" ");
  if (fields === undefined) return [];
  const offsets = fields.slice(6 + Number(fields[3]));
  return offsets.slice(0, SENSES).map(Number);
}

interface Sense {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly offset: number;
    readonly part: PartOfSpeech | undefined;
  }[];
}

/** Reads "offset file type count (word id)... pointers (symbol offset part source)... | gloss"; the count is hexadecimal. */
function readSense(record: string): Sense {
  const fields = record.split(" | ", 1)[0]?.split(" ") ?? [];
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at] ?? "")
    .map((word) => word.replace(/\(.*\)$/u, "").toLowerCase())
    .filter((word) => /^[a-z]+$/u.test(word));
  const first = 5 + 2 * count;
  const links = Array.from({ length: Number(fields[first - 1] ?? 0) }, (_, at) => ({
    symbol: fields[first + 4 * at] ?? "",
    offset: Number(fields[first + 4 * at + 1]),
    part: partOf[fields[first + 4 * at + 2] ?? ""],
  }));
  return { words, pointers: links };
}
