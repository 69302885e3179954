import type { Feature } from "./feature.ts";

/** The article's BM25 score for the question's own words, relative to the best. */
export const articleLiteral: Feature = {
  name: "article by own words",
  isRelative: true,
  prepare:
    () =>
    ({ articleLiteral }) => ({ value: articleLiteral.share }),
};

/** The same for similar words. */
export const articleRelated: Feature = {
  name: "article by like words",
  isRelative: true,
  prepare:
    () =>
    ({ articleRelated }) => ({ value: articleRelated.share }),
};
