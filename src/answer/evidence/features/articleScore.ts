import type { Feature } from "./feature.ts";

/** How well its article as a whole fits the question's own words, as a share of the best. */
export const articleLiteral: Feature = {
  name: "article by own words",
  prepare:
    () =>
    ({ articleLiteral: value }) => ({ value }),
};

/** The same for words of like use. */
export const articleRelated: Feature = {
  name: "article by like words",
  prepare:
    () =>
    ({ articleRelated: value }) => ({ value }),
};
