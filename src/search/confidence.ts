import type { ArticleHit } from "./searchArticles.ts";
import type { SentenceHit } from "./searchSentences.ts";

/**
 * Weights of a logistic regression, none negative, an intercept per collection averaged: fitted on half of the questions of
 * collections whose answering paragraph was taken out, or the whole article, or that ask about something else, and
 * checked on the other half. Area under the curve there: paragraph missing .90, article missing .98, questions over news without
 * evidence .99, off topic .996; questions written to look answerable .58, which words alone cannot tell.
 */
const weights = {
  sentenceCoverage: 0.4,
  articleCoverage: 3,
  sentenceScore: 2.5,
  articleScore: 2.8,
  sentenceLead: 0.6,
  articleLead: 1.5,
  intercept: -6.2,
};

/** By how much the best is ahead of the second, as a logarithm from 0 to 1; 0 where there is no second. */
function leadOf([first, second]: readonly { readonly score: number }[]): number {
  if (first === undefined || second === undefined || second.score <= 0) return 0;
  return Math.min(1, Math.log(first.score / second.score));
}

/**
 * How likely it is, from 0 to 1, that the corpus has an answer and the best hits do not only resemble one. Takes the hits of
 * `searchSentences` and of `searchArticles`, at least two of each where there are; monotonic in all that it looks at, so a
 * threshold can be chosen for the cost of a wrong answer.
 */
export function confidence(sentences: readonly SentenceHit[], articles: readonly ArticleHit[]): number {
  const [sentence] = sentences;
  const [article] = articles;
  if (sentence === undefined || article === undefined) return 0;
  const z =
    weights.intercept +
    weights.sentenceCoverage * sentence.coverage +
    weights.articleCoverage * article.coverage +
    weights.sentenceScore * sentence.scorePerIdf +
    weights.articleScore * article.scorePerIdf +
    weights.sentenceLead * leadOf(sentences) +
    weights.articleLead * leadOf(articles);
  return 1 / (1 + Math.exp(-z));
}
