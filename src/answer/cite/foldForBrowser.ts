import { remembering } from "../../text/remembering.ts";

/** Most articles whose folded text is kept: those that one answer cites. */
const KEPT = 64;

/** What browsers take for one: Chromium folds marks of quotation, and leaves out soft hyphens. */
const quotationMarks: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2039\u203a]/g, "'"],
  [/[\u201c-\u201f\u00ab\u00bb]/g, '"'],
];

/**
 * A text as a browser compares it when it looks for a fragment: without case, accents and soft hyphens, white space as one
 * space. It folds more than any browser does, so that what is unique here is unique there.
 */
export function foldForBrowser(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return quotationMarks.reduce((folded, [mark, one]) => folded.replace(mark, one), plain);
}

/** The same of an article's whole text, which is folded once for all that is cited of it. */
export const foldedArticle = remembering(foldForBrowser, KEPT);
