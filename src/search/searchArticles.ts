import { withArticleScores } from "./bm25.ts";
import {
  isExact,
  type MarkedQuery,
  type Occurrences,
  occurrencesIn,
  proximity,
  type TermSums,
} from "./proximity.ts";
import { weightOfPhrases } from "./phrases.ts";
import type { Query, QueryTerm } from "./query.ts";
import type { SearchIndex } from "./searchIndex.ts";
import type { MarkedTerm } from "./markedTerms.ts";
import { topOf } from "./topOf.ts";
import { withScoredUnits } from "./withScoredUnits.ts";
import { B, K1 } from "./queryTables.ts";

/** A ranked article. */
export interface ArticleHit {
  /** Index among the articles that the index was built from. */
  readonly article: number;
  readonly score: number;
  /** Share of the query's words, by weight, that the article contains: 0 to 1. */
  readonly share: number;
}

/** Number of articles to score in full, the best by whole-article BM25. */
const DEPTH = 40;
/** Weights relative to the whole article's BM25. */
const EXACT = 0.3;
const PROXIMITY = 0.5;
const PASSAGE = 0.5;
const PHRASE = 1;
/** Words in a passage that is scored by itself. */
const PASSAGE_TOKENS = 40;

/**
 * The articles that best match a query, best first: BM25 of the whole article and of its best passage, exact forms,
 * proximity and quoted phrases. A phrase is not required, because a long question often quotes one from a different
 * article.
 */
export const searchArticles = (index: SearchIndex, query: Query, limit = 10): ArticleHit[] =>
  withScoredUnits(index, query, (looked) => bestArticles(looked, limit));

/** The same for a query whose units are scored. */
export function bestArticles(looked: MarkedQuery, limit: number): ArticleHit[] {
  const { index, tables, query } = looked;
  const whole = withArticleScores(index, tables, query, (touched) =>
    topOf(touched, tables.articleScore, Math.max(DEPTH, limit)).map((article) => ({
      article,
      score: tables.articleScore[article] ?? 0,
    })),
  );
  return whole
    .map((one) => lookClosely(looked, one))
    .sort((a, b) => b.score - a.score || a.article - b.article)
    .slice(0, limit);
}

function lookClosely(
  looked: MarkedQuery,
  { article, score: whole }: { readonly article: number; readonly score: number },
): ArticleHit {
  const { index, tables, query, sums } = looked;
  const { exact, count: seen } = sums;
  const [first, end] = [index.articleUnit[article] ?? 0, index.articleUnit[article + 1] ?? 0];
  const occurrences = occurrencesIn(looked, first, end - 1);
  const norm = tables.articleNorm[article] ?? K1;
  exact.fill(0);
  seen.fill(0);
  for (let at = 0; at < occurrences.count; at += 1) {
    const slot = occurrences.slots[at] as MarkedTerm;
    const { termNumber, alternative } = slot;
    if (isExact(index, occurrences.tokens[at] as number, slot))
      exact[termNumber] = (exact[termNumber] ?? 0) + 1;
    seen[termNumber] = Math.max(seen[termNumber] ?? 0, alternative.weight);
  }
  let score = whole + PROXIMITY * proximity(occurrences, sums, idfOf, { norm, k1: K1 });
  let total = 0;
  let covered = 0;
  for (let t = 0; t < query.terms.length; t += 1) {
    const { articleIdf, weight } = query.terms[t] as QueryTerm;
    const forms = exact[t] ?? 0;
    score += (EXACT * articleIdf * weight * (K1 + 1) * forms) / (forms + norm);
    total += articleIdf * weight;
    covered += articleIdf * weight * (seen[t] ?? 0);
  }
  score += PASSAGE * bestPassage(query, occurrences, sums);
  score +=
    PHRASE * weightOfPhrases(index, query.phrases, index.tokenStart[first] ?? 0, index.tokenStart[end] ?? 0);
  return {
    article,
    score,
    share: total === 0 ? 0 : covered / total,
  };
}

const idfOf = ({ term }: MarkedTerm): number => term.articleIdf;

/** BM25 of the best run of `PASSAGE_TOKENS` words, by how often it contains each word of the query. */
function bestPassage(
  { terms }: Query,
  { count: found, tokens, slots }: Occurrences,
  { count }: TermSums,
): number {
  count.fill(0);
  const counted = { terms, count };
  let best = 0;
  let score = 0;
  let oldest = 0;
  for (let at = 0; at < found; at += 1) {
    score = changed(score, counted, slots[at] as MarkedTerm, 1);
    for (; (tokens[at] as number) - (tokens[oldest] as number) >= PASSAGE_TOKENS; oldest += 1)
      score = changed(score, counted, slots[oldest] as MarkedTerm, -1);
    if (score > best) best = score;
  }
  return best;
}

/** A score after a word came (`by` 1) or went (-1), which is counted. */
function changed(
  score: number,
  { terms, count }: { readonly terms: readonly QueryTerm[]; readonly count: Float64Array },
  { termNumber, alternative }: MarkedTerm,
  by: number,
): number {
  const term = terms[termNumber];
  const before = count[termNumber] ?? 0;
  const after = Math.max(0, before + by * alternative.weight);
  count[termNumber] = after;
  return score - gainOf(term, before) + gainOf(term, after);
}

/** The length factor of a passage is that of an average article. */
const NORM = K1 * (1 - B + B);

const gainOf = (term: QueryTerm | undefined, times: number): number =>
  term === undefined ? 0 : (term.articleIdf * term.weight * (K1 + 1) * times) / (times + NORM);
