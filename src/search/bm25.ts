import type { SearchIndex } from "./searchIndex.ts";
import type { Query } from "./query.ts";
import { K1, UNIT_K1, type QueryTables } from "./queryTables.ts";

/**
 * Adds up BM25 of the query's own words per unit into `tables.unitScore`; returns the units touched.
 * Where a term has several alternatives, their scores add: at most one is usually there.
 */
export function scoreUnits(index: SearchIndex, tables: QueryTables, query: Query): Uint32Array {
  const { unitScore, touchedUnits, unitNorm } = tables;
  const { postingStart, postingUnit, postingCount } = index;
  let touched = 0;
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
  return touchedUnits.subarray(0, touched);
}

/** The same per article into `tables.articleScore`, counts summed over the units of an article; returns the articles touched. */
export function scoreArticles(index: SearchIndex, tables: QueryTables, query: Query): Uint32Array {
  const { articleScore, touchedArticles, articleNorm } = tables;
  const { postingStart, postingUnit, postingCount, unitArticle } = index;
  let touched = 0;
  for (const { alternatives, articleIdf, weight: meant } of query.terms) {
    for (const { stem, weight } of alternatives) {
      const gain = articleIdf * weight * meant * (K1 + 1);
      const end = postingStart[stem + 1] ?? 0;
      let p = postingStart[stem] ?? 0;
      while (p < end) {
        const article = unitArticle[postingUnit[p] as number] as number;
        let count = 0;
        do {
          count += postingCount[p] as number;
          p += 1;
        } while (p < end && unitArticle[postingUnit[p] as number] === article);
        const before = articleScore[article] as number;
        if (before === 0) touchedArticles[touched++] = article;
        articleScore[article] = before + (gain * count) / (count + (articleNorm[article] as number));
      }
    }
  }
  return touchedArticles.subarray(0, touched);
}
