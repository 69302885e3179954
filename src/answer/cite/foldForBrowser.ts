import { memoise } from "../../text/memoise.ts";

/** Most articles whose folded text is cached: as many as one answer cites. */
const KEPT = 64;

/** Characters that browsers treat as one: Chromium folds quotation marks, and ignores soft hyphens. */
const quotationMarks: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2039\u203a]/g, "'"],
  [/[\u201c-\u201f\u00ab\u00bb]/g, '"'],
];

/**
 * Folds a text as browsers do to look for a fragment: no case, accents or soft hyphens, and white space as one space.
 * It folds more than any browser does, so what is unique here is unique there.
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

/** The folded text of a whole article, cached for all its citations. */
export const foldedArticle = memoise(foldForBrowser, KEPT);
