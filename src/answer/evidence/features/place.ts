import type { Role } from "../../../corpus/article.ts";
import { overlaps } from "../../../text/span.ts";
import type { Feature } from "./feature.ts";

const roleIs = (role: Role): Feature => ({
  name: role,
  prepare:
    () =>
    ({ article, sentence }) => ({ value: article.blocks[sentence.block]?.role === role ? 1 : 0 }),
});

/** A headline says less than the sentence it summarises. */
export const headline = roleIs("headline");
/** A section heading asserts nothing. */
export const heading = roleIs("heading");
/** The first body sentence sums up; the details that people ask for mostly come later. */
export const lead: Feature = {
  name: "lead",
  prepare:
    () =>
    ({ article: { blocks, sentences }, number }) => ({
      value: sentences.findIndex(({ block }) => blocks[block]?.role === "body") === number ? 1 : 0,
    }),
};

/**
 * Words in quotation marks are more often opinion than fact. Questions for somebody's words are handled elsewhere.
 */
export const quoted: Feature = {
  name: "quoted",
  readsText: true,
  prepare:
    () =>
    ({ extraction, sentence }) => ({
      value: extraction.quotations.some((quotation) => overlaps(quotation, sentence)) ? 1 : 0,
    }),
};
