import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import type { Details } from "../../../src/corpus/article.ts";
import { extractTimes } from "../../../src/extract/times/times.ts";

/** The times of a one-paragraph article with a headline, each as "words = from..to" ("words = ?" if unanchored). */
export function timesIn(paragraph: string, details: Details = {}): readonly string[] {
  const article = articleFromText({
    file: "made-up.txt",
    text: `A council meets\n\n${paragraph}\n`,
    hash: "0",
    details: { title: "A council meets", ...details },
  });
  return extractTimes(article, "en-GB").map(({ start, end, from, to }) => {
    const value = from === undefined ? "?" : from === to ? from : `${from}..${to}`;
    return `${article.text.slice(start, end)} = ${value}`;
  });
}
