import type { Excerpt } from "../answer/reply/answer.ts";

/** The place of an excerpt that is not in a paragraph. */
const places: Readonly<Record<Exclude<Excerpt["role"], "body">, string>> = {
  headline: "headline",
  dek: "under the headline",
  heading: "section heading",
  caption: "picture caption",
  credit: "credit line",
  boilerplate: "outside the article",
};

/** The place of an excerpt in its article: "¶ 4", "picture caption". */
export function placeWords({ role, paragraph }: Excerpt): string {
  return role === "body" ? `¶ ${paragraph}` : places[role];
}
