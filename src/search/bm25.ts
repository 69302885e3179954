import type { SearchIndex } from "./searchIndex.ts";
import type { Query, QueryTerm } from "./query.ts";
import { K1, UNIT_K1, type QueryTables } from "./queryTables.ts";

/**
 * Sums BM25 of the query's words per unit in `tables.unitScore`, passes the touched units to `use`, then resets their
 * sums to zero, even if a step throws. If a term has several alternatives, their scores are added; a unit rarely
 * contains more than one.
 */
export function withUnitScores<Result>(
  index: SearchIndex,
  tables: QueryTables,
  query: Query,
  use: (touched: Uint32Array) => Result,
): Result {
  const { unitScore, touchedUnits, unitNorm } = tables;
  const { postingStart, postingUnit, postingCount } = index;
  let touched = 0;
  try {
    for (const { alternatives, idf, weight: meant } of query.terms) {
      for (const { stem, weight } of alternatives) {
        const gain = idf * weight * meant * (UNIT_K1 + 1);
        const end = postingStart[stem + 1] ?? 0;
        for (let p = postingStart[stem] ?? 0; p < end; p += 1) {
          const unit = postingUnit[p] as number;
          const count = postingCount[p] as number;
          const before = unitScore[unit] as number;
          if (before === 0) touchedUnits[touched++] = unit;
          unitScore[unit] = before + (gain * count) / (count + (unitNorm[unit] as number));
        }
      }
    }
    return use(touchedUnits.subarray(0, touched));
  } finally {
    for (let at = 0; at < touched; at += 1) unitScore[touchedUnits[at] as number] = 0;
  }
}

/** The same per article in `tables.articleScore`, with counts summed over the article's units. */
export function withArticleScores<Result>(
  index: SearchIndex,
  tables: QueryTables,
  query: Query,
  use: (touched: Uint32Array) => Result,
): Result {
  const { articleScore, touchedArticles, articleNorm } = tables;
  const { postingStart, postingUnit, postingCount, unitArticle, articleUnit } = index;
  let touched = 0;
  try {
    for (const { alternatives, articleIdf, weight: meant } of query.terms) {
      for (const { stem, weight } of alternatives) {
        const gain = articleIdf * weight * meant * (K1 + 1);
        const end = postingStart[stem + 1] ?? 0;
        let p = postingStart[stem] ?? 0;
        while (p < end) {
          const article = unitArticle[postingUnit[p] as number] as number;
          const next = articleUnit[article + 1] ?? unitArticle.length;
          let count = 0;
          do {
            count += postingCount[p] as number;
            p += 1;
          } while (p < end && (postingUnit[p] as number) < next);
          const before = articleScore[article] as number;
          if (before === 0) touchedArticles[touched++] = article;
          articleScore[article] = before + (gain * count) / (count + (articleNorm[article] as number));
        }
      }
    }
    return use(touchedArticles.subarray(0, touched));
  } finally {
    for (let at = 0; at < touched; at += 1) articleScore[touchedArticles[at] as number] = 0;
  }
}

/** What each term adds to a score, by its number. */
export interface TermGains {
  readonly idf: Float64Array;
  /** Most that its occurrences add, and most that its exact forms add. */
  readonly any: Float64Array;
  readonly exact: Float64Array;
}

/** The gains of a query's terms in BM25; an exact form adds `exact` times as much again. */
export const termGains = (
  { terms }: Query,
  idfOf: (term: QueryTerm) => number,
  { k1, exact }: { readonly k1: number; readonly exact: number },
): TermGains => ({
  idf: Float64Array.from(terms, idfOf),
  any: Float64Array.from(terms, (term) => idfOf(term) * term.weight * (k1 + 1)),
  exact: Float64Array.from(terms, (term) => exact * idfOf(term) * term.weight * (k1 + 1)),
});
