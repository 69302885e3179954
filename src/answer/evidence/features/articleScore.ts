import type { Feature } from "./feature.ts";

/** How well its article as a whole fits the question's own words, as a share of the best. */
export const articleLiteral: Feature = {
  name: "article by own words",
  isRelative: true,
  prepare:
    () =>
    ({ articleLiteral }) => ({ value: articleLiteral.share }),
};

/** The same for words of like use. */
export const articleRelated: Feature = {
  name: "article by like words",
  isRelative: true,
  prepare:
    () =>
    ({ articleRelated }) => ({ value: articleRelated.share }),
};
