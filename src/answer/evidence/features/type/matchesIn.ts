import type { Article } from "../../../../corpus/article.ts";
import type { Span } from "../../../../text/span.ts";
import type { CheckedSentence } from "./typeCheck.ts";

/** The matches of a pattern in the sentence that was read last. */
interface Reading {
  readonly article: Article;
  readonly sentence: Span;
  readonly found: readonly Span[];
}

const latest = new WeakMap<RegExp, Reading>();

/** The spans of a sentence that match a pattern, which must be global. Several features read each sentence in turn. */
export function matchesIn(
  { article, sentence }: Pick<CheckedSentence, "article" | "sentence">,
  pattern: RegExp,
): readonly Span[] {
  const last = latest.get(pattern);
  if (
    last?.article === article &&
    last.sentence.start === sentence.start &&
    last.sentence.end === sentence.end
  )
    return last.found;
  const found = [...article.text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  latest.set(pattern, { article, sentence, found });
  return found;
}
