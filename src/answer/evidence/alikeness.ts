import { rowsOf } from "../../search/nearWords.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { likeness, rowOfWord, wordVectors } from "../../search/wordVectors.ts";
import type { CoverageTerms } from "./coverage.ts";

/** Below this, two words have nothing to do with one another. */
const UNLIKE = 0.3;

/** How much of a question a sentence says in other words. */
export interface Alikeness {
  /** Share of the question's words, by weight and names apart, each as far as the sentence has a word like it: 0 to 1. */
  readonly share: number;
  /** Share of the question that its least met word takes away: 0 to 1. */
  readonly worst: number;
}

/** Measures sentences by the words of one query; `terms` are those of the same query. */
export function alikenessTo(
  index: SearchIndex,
  query: Query,
  { weights }: CoverageTerms,
): (unit: number) => Alikeness {
  const vectors = wordVectors();
  const rowOfForm = rowsOf(index, vectors);
  const rows = query.terms.map(({ form }) => rowOfWord(vectors, form));
  const own = query.terms.map(
    ({ alternatives }) => new Set(alternatives.flatMap(({ stem, how }) => (how === "related" ? [] : stem))),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const seen = new Map<number, readonly number[]>();
  const worthOf = (form: number): readonly number[] => {
    const known = seen.get(form);
    if (known !== undefined) return known;
    const row = rowOfForm[form] ?? -1;
    const worth = rows.map((asked, term) => {
      if (own[term]?.has(index.stemOfForm[form] ?? -1) === true) return 1;
      const alike = likeness(vectors, asked, row);
      return alike < UNLIKE ? 0 : alike;
    });
    seen.set(form, worth);
    return worth;
  };
  return (unit) => {
    const met = weights.map(() => 0);
    const end = index.tokenStart[unit + 1] ?? 0;
    for (let token = index.tokenStart[unit] ?? 0; token < end; token += 1) {
      worthOf(index.tokenForm[token] ?? 0).forEach((worth, term) => {
        met[term] = Math.max(met[term] ?? 0, worth);
      });
    }
    const missed = weights.map((weight, term) => (weight * (1 - (met[term] ?? 0))) / (total || 1));
    return { share: 1 - missed.reduce((sum, one) => sum + one, 0), worst: Math.max(0, ...missed) };
  };
}
