import type { Span } from "../../../../text/span.ts";
import type { CheckedSentence } from "./typeCheck.ts";

/** The spans of a sentence that match a pattern, which must be global. */
export const matchesIn = (
  { article, sentence }: Pick<CheckedSentence, "article" | "sentence">,
  pattern: RegExp,
): Span[] =>
  [...article.text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
