import type { ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import type { accents } from "./component.ts";

/** The accent of a card by its citations: the most serious status among them, or else the answer's kind. */
export function accentOf(
  cited: readonly Pick<ArticleCard | Excerpt, "status">[],
  otherwise: keyof typeof accents,
): keyof typeof accents {
  const has = (status: Excerpt["status"]): boolean => cited.some((one) => one.status === status);
  return has("retracted") ? "retracted" : has("corrected") ? "corrected" : otherwise;
}
