import type { Role } from "../../../corpus/article.ts";
import { overlaps } from "../../../text/span.ts";
import type { Feature } from "./feature.ts";

const roleIs = (role: Role): Feature => ({
  name: role,
  prepare:
    () =>
    ({ article, sentence }) => ({ value: article.blocks[sentence.block]?.role === role ? 1 : 0 }),
});

/** A headline says less than the sentence that it is made from. */
export const headline = roleIs("headline");
/** A section heading says nothing. */
export const heading = roleIs("heading");
/** The first sentence of the body sums up; what is asked for mostly stands below. */
export const lead: Feature = {
  name: "lead",
  prepare:
    () =>
    ({ article: { blocks, sentences }, number }) => ({
      value: sentences.findIndex(({ block }) => blocks[block]?.role === "body") === number ? 1 : 0,
    }),
};

/** Words in quotation marks are opinion more often than fact; those who ask for somebody's words are read elsewhere. */
export const quoted: Feature = {
  name: "quoted",
  prepare:
    () =>
    ({ extraction, sentence }) => ({
      value: extraction.quotations.some((quotation) => overlaps(quotation, sentence)) ? 1 : 0,
    }),
};
