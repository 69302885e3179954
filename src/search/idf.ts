import type { SearchIndex } from "./searchIndex.ts";

/** The Robertson-Sparck Jones weight, kept positive: how much it says that one of `total` has a word that `having` have. */
const weightOf = (total: number, having: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

/** Number of units that have the stem. */
export const unitsWithStem = (index: SearchIndex, stem: number): number =>
  (index.postingStart[stem + 1] ?? 0) - (index.postingStart[stem] ?? 0);

/** Weight of a stem over units; without a stem, that of a word nobody uses. */
export const unitIdf = (index: SearchIndex, stem: number | undefined): number =>
  weightOf(index.unitArticle.length, stem === undefined ? 0 : unitsWithStem(index, stem));

/** Weight of a stem over articles; without a stem, that of a word nobody uses. */
export const articleIdf = (index: SearchIndex, stem: number | undefined): number =>
  weightOf(index.articleLength.length, stem === undefined ? 0 : (index.articlesWithStem[stem] ?? 0));
