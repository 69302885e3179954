import type { Span } from "../../../../text/span.ts";
import type { CheckedSentence } from "./typeCheck.ts";

/** Where a pattern, which must be global, fits in a sentence. */
export const matchesIn = (
  { article, sentence }: Pick<CheckedSentence, "article" | "sentence">,
  pattern: RegExp,
): Span[] =>
  [...article.text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
