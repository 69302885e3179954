import type { Feature } from "./feature.ts";

/** Its BM25 score for the question's own words, relative to the best. */
export const literalScore: Feature = {
  name: "own words",
  isRelative: true,
  prepare:
    () =>
    ({ literal }) => ({ value: literal.share }),
};

/** The same for similar words. */
export const relatedScore: Feature = {
  name: "like words",
  isRelative: true,
  prepare:
    () =>
    ({ related }) => ({ value: related.share }),
};
