import type { Query } from "./query.ts";
import type { ArticleHit } from "./searchArticles.ts";
import type { SentenceHit } from "./searchSentences.ts";

/** How sure it is, from 0 to 1, that the best hits answer the question, and not only resemble it. */
export function confidence(
  query: Query,
  sentences: readonly SentenceHit[],
  articles: readonly ArticleHit[],
): number {
  if (query.terms.length === 0) return 0;
  const [sentence] = sentences;
  const [article] = articles;
  if (sentence === undefined || article === undefined) return 0;
  const z = 4 * sentence.coverage + 6 * article.coverage + 0.5 * sentence.scorePerIdf - 7;
  return 1 / (1 + Math.exp(-z));
}
