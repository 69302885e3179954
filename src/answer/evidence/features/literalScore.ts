import type { Feature } from "./feature.ts";

/** Its score by BM25 for the question's own words, as a share of the best. */
export const literalScore: Feature = {
  name: "own words",
  isRelative: true,
  prepare:
    () =>
    ({ literal }) => ({ value: literal.share }),
};

/** The same for words of like use. */
export const relatedScore: Feature = {
  name: "like words",
  isRelative: true,
  prepare:
    () =>
    ({ related }) => ({ value: related.share }),
};
