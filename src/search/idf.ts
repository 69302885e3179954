import type { SearchIndex } from "./searchIndex.ts";

/** The Robertson-Sparck Jones weight of a word that `having` of `total` documents contain, kept positive. */
const weightOf = (total: number, having: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

/** The number of units that contain a stem. */
export const unitsWithStem = ({ coverage, postingStart }: SearchIndex, stem: number): number =>
  coverage === undefined
    ? (postingStart[stem + 1] ?? 0) - (postingStart[stem] ?? 0)
    : (coverage.unitsWithStem[stem] ?? 0);

/** The weight of a stem over units; without a stem, that of an absent word. */
export const unitIdf = (index: SearchIndex, stem: number | undefined): number =>
  weightOf(
    index.coverage?.units ?? index.unitArticle.length,
    stem === undefined ? 0 : unitsWithStem(index, stem),
  );

/** The weight of a stem over articles; without a stem, that of an absent word. */
export const articleIdf = (index: SearchIndex, stem: number | undefined): number =>
  weightOf(
    index.coverage?.articles ?? index.articleLength.length,
    stem === undefined ? 0 : (index.articlesWithStem[stem] ?? 0),
  );
