import type { SearchIndex } from "./searchIndex.ts";

/** The Robertson-Sparck Jones weight of a word that `having` of `total` documents contain, kept positive. */
const weightOf = (total: number, having: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

/** The number of units that contain a stem. */
export const unitsWithStem = (index: SearchIndex, stem: number): number =>
  (index.postingStart[stem + 1] ?? 0) - (index.postingStart[stem] ?? 0);

/** The weight of a stem over units; without a stem, that of an absent word. */
export const unitIdf = (index: SearchIndex, stem: number | undefined): number =>
  weightOf(index.unitArticle.length, stem === undefined ? 0 : unitsWithStem(index, stem));

/** The weight of a stem over articles; without a stem, that of an absent word. */
export const articleIdf = (index: SearchIndex, stem: number | undefined): number =>
  weightOf(index.articleLength.length, stem === undefined ? 0 : (index.articlesWithStem[stem] ?? 0));
