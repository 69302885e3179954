import type { ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import type { accents } from "./component.ts";

/** The accent colour of a card: by the most serious status among its citations, or else by the answer's kind. */
export function accentOf(
  cited: readonly Pick<ArticleCard | Excerpt, "status">[],
  otherwise: keyof typeof accents,
): keyof typeof accents {
  const has = (status: Excerpt["status"]): boolean => cited.some((one) => one.status === status);
  return has("retracted") ? "retracted" : has("corrected") ? "corrected" : otherwise;
}
