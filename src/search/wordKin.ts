import { remembering } from "../text/remembering.ts";
import { lemmasOf, lineOf, type PartOfSpeech, recordAt } from "./dictionary.ts";

/** Words of like meaning and of opposite meaning, as lemmas. */
export interface Kin {
  /** Lemma -> how much it may stand for the word: 0 to 1. */
  readonly like: ReadonlyMap<string, number>;
  readonly opposite: ReadonlySet<string>;
}

/** What a word of the same synonym set is worth, and those that WordNet's pointers lead to. */
const SYNONYM = 0.9;
const pointers: Readonly<Record<string, number>> = { "+": 0.75, "~": 0.6, "&": 0.6, "@": 0.4, "*": 0.5 };
const OPPOSITE = "!";
/** Senses of a word that are looked at, the most frequent first. */
const SENSES = 4;
/** Parts of speech in which a word has kin; adverbs have hardly any. */
const parts = ["verb", "noun", "adj"] as const;
const partOf: Readonly<Record<string, PartOfSpeech>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };

/** One synonym set of WordNet's data file. */
interface SynonymSet {
  readonly words: readonly string[];
  readonly links: readonly {
    readonly symbol: string;
    readonly part: PartOfSpeech;
    readonly offset: number;
    /** Places of the words that the link joins, from 1; 0 for all. */
    readonly from: number;
    readonly to: number;
  }[];
}

/** The kin of a word in WordNet (Miller 1995), over its most frequent senses as verb, noun and adjective. */
export const kinOf = remembering((word: string): Kin => {
  const like = new Map<string, number>();
  const opposite = new Set<string>();
  const add = (lemma: string, worth: number): void => {
    if (worth > (like.get(lemma) ?? 0)) like.set(lemma, worth);
  };
  for (const lemma of lemmasOf(word)) {
    for (const part of parts) {
      for (const offset of sensesOf(part, lemma)) {
        const set = readSet(part, offset);
        for (const synonym of set.words) add(synonym, SYNONYM);
        for (const { symbol, part: other, offset: target, from, to } of set.links) {
          if (from > 0 && set.words[from - 1] !== lemma) continue;
          const worth = pointers[symbol];
          if (worth === undefined && symbol !== OPPOSITE) continue;
          const { words } = readSet(other, target);
          for (const linked of to > 0 ? words.slice(to - 1, to) : words) {
            if (worth === undefined) opposite.add(linked);
            else add(linked, worth);
          }
        }
      }
    }
  }
  for (const lemma of lemmasOf(word)) opposite.delete(lemma);
  return { like, opposite };
});

function sensesOf(part: PartOfSpeech, lemma: string): number[] {
  const fields = lineOf(part, lemma)?.trim().split(" ") ?? [];
  return fields
    .slice(6 + Number(fields[3]))
    .slice(0, SENSES)
    .map(Number);
}

/** Reads "offset file type count (word id)... pointers (symbol offset part source-target)... | gloss"; counts of words and places are hexadecimal. */
function readSet(part: PartOfSpeech, offset: number): SynonymSet {
  const fields = recordAt(part, offset).split(" | ", 1)[0]?.split(" ") ?? [];
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const first = 5 + 2 * count;
  return {
    words: Array.from({ length: count }, (_, at) =>
      (fields[4 + 2 * at] ?? "").replace(/\(.*\)$/u, "").toLowerCase(),
    ),
    links: Array.from({ length: Number(fields[first - 1] ?? 0) }, (_, at) => {
      const [symbol = "", target = "", type = "n", places = "0000"] = fields.slice(
        first + 4 * at,
        first + 4 * at + 4,
      );
      return {
        symbol,
        part: partOf[type] ?? "noun",
        offset: Number(target),
        from: Number.parseInt(places.slice(0, 2), 16),
        to: Number.parseInt(places.slice(2), 16),
      };
    }),
  };
}
