import type { Excerpt } from "../answer/reply/answer.ts";

/** Where in its article an excerpt is that is in no paragraph. */
const places: Readonly<Record<Exclude<Excerpt["role"], "body">, string>> = {
  headline: "headline",
  dek: "under the headline",
  heading: "section heading",
  caption: "picture caption",
  credit: "credit line",
  boilerplate: "outside the article",
};

/** Where in its article an excerpt is: "¶ 4", "picture caption". */
export function placeWords({ role, paragraph }: Excerpt): string {
  return role === "body" ? `¶ ${paragraph}` : places[role];
}
