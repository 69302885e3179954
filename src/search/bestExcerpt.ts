import type { Article } from "../corpus/article.ts";
import type { Span } from "../text/span.ts";
import type { SentenceHit } from "./searchSentences.ts";

/** What of an article is shown for a hit: whole sentences, and the words in them that answer. */
export interface ExcerptSpan extends Span {
  readonly highlights: readonly Span[];
}

/** The excerpt of a hit: its sentence, with the words that answer to the question as highlights. */
export function bestExcerpt(article: Article, hit: SentenceHit): ExcerptSpan {
  const { start, end } = article.sentences[hit.sentence] ?? { start: 0, end: 0 };
  return { start, end, highlights: hit.matches.map(({ span }) => span) };
}
