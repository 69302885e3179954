import { remembering } from "../text/remembering.ts";
import { type PartOfSpeech, lemmasOf, lineOf, parts, recordAt } from "./dictionary.ts";

/** A word of related meaning, and how near in (0, 1). */
export interface RelatedWord {
  readonly word: string;
  readonly weight: number;
}

/** What a synonym weighs by the place of its sense; WordNet lists the most frequent sense of a lemma first. */
const SYNONYM = [0.8, 0.7, 0.6] as const;
/** A word with more senses than this says too little to stand for another: "go", "make", "be". */
const MOST_SENSES = 14;

/** The pointers that are followed, one step, with the weight of what they reach. */
const pointers: Readonly<Record<PartOfSpeech, Readonly<Record<string, number>>>> = {
  // cop -> officer, politics -> political
  noun: { "@": 0.55, "+": 0.75 },
  // advise -> advisor
  verb: { "+": 0.75, $: 0.6 },
  // nameless -> anonymous
  adj: { "&": 0.65, "\\": 0.65, "+": 0.75 },
  adv: { "\\": 0.65 },
};

const partOf: Readonly<Record<string, PartOfSpeech>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };

/** Words near in meaning to a word, by one step in WordNet (Miller 1995); single words only, the nearest weight of each. */
export const relatedWords = remembering((word: string): readonly RelatedWord[] => {
  const found = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const one of words) found.set(one, Math.max(weight, found.get(one) ?? 0));
  };
  for (const lemma of lemmasOf(word)) {
    for (const part of parts) {
      sensesOf(part, lemma)
        .slice(0, SYNONYM.length)
        .forEach((offset, rank) => {
          const sense = readSense(recordAt(part, offset));
          add(sense.words, SYNONYM[rank] ?? 0);
          for (const { symbol, offset: target, part: to } of sense.pointers) {
            const weight = pointers[part][symbol];
            if (weight !== undefined && to !== undefined) add(readSense(recordAt(to, target)).words, weight);
          }
        });
    }
  }
  for (const lemma of lemmasOf(word)) found.delete(lemma);
  return [...found]
    .filter(([one]) => parts.every((part) => sensesOf(part, one).length <= MOST_SENSES))
    .map(([one, weight]) => ({ word: one, weight }));
});

/** The offsets of a lemma's senses, from "lemma pos senses pointers symbols... senses tagged offset...". */
function sensesOf(part: PartOfSpeech, lemma: string): number[] {
  const fields = lineOf(part, lemma)?.trim().split(" ");
  if (fields === undefined) return [];
  return fields.slice(6 + Number(fields[3])).map(Number);
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
