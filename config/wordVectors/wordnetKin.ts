import { readEntries, readSynonymSets } from "../wordnet/sourceFiles.ts";

/** WordNet's pointers to words of similar meaning, and their weights, where a synonym has 1. */
const pointers: Readonly<Record<string, number>> = { "&": 0.4, "+": 0.6, "\\": 0.5, "@": 0.3 };

/** A word of similar meaning, by its number. */
export interface Kin {
  readonly word: number;
  readonly weight: number;
}

interface Sense {
  readonly key: string;
  readonly words: readonly string[];
}

/** A word in one of its senses. */
interface Meant {
  readonly word: string;
  readonly sense: Sense;
}

/**
 * The kin of each word in WordNet (Miller 1995): synonyms, derived forms, similar adjectives and hypernyms; rarer senses
 * weigh less.
 */
export function kinOf(number: ReadonlyMap<string, number>): readonly (readonly Kin[])[] {
  const rank = ranksOfSenses();
  const senses = new Map(
    readSynonymSets().map((set) => [set.key, { ...set, words: set.words.map((word) => word.toLowerCase()) }]),
  );
  const kin = Array.from({ length: number.size }, () => new Map<number, number>());
  const relate = (a: Meant, b: Meant, weight: number): void => {
    const [first, second] = [number.get(a.word), number.get(b.word)];
    if (first === undefined || second === undefined || first === second) return;
    const rarer = Math.max(...[a, b].map(({ word, sense }) => rank.get(`${sense.key} ${word}`) ?? 9));
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
      for (const b of sense.words) relate({ word: a, sense }, { word: b, sense }, 1);
      for (const { symbol, key } of sense.links) {
        const to = senses.get(key);
        const weight = pointers[symbol];
        if (to !== undefined && weight !== undefined)
          for (const b of to.words) relate({ word: a, sense }, { word: b, sense: to }, weight);
      }
    }
  }
  return kin.map((near) => [...near].map(([word, weight]) => ({ word, weight })));
}

/** "noun 00001740 entity" -> the rank of that sense among the word's senses; 0 is the most frequent. */
function ranksOfSenses(): Map<string, number> {
  return new Map(
    readEntries().flatMap(({ lemma, senses }) =>
      senses.map((key, place): [string, number] => [`${key} ${lemma}`, place]),
    ),
  );
}
