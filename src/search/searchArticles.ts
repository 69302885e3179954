import { type TermGains, termGains, withArticleScores } from "./bm25.ts";
import { type MarkedQuery, markedQuery, occurrencesIn } from "./markedQuery.ts";
import { withMarkedTerms } from "./markedTerms.ts";
import { weightOfPhrases } from "./phrases.ts";
import { proximity } from "./proximity.ts";
import type { Query, QueryTerm } from "./query.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { topOf } from "./topOf.ts";
import { B, K1, queryTablesOf } from "./queryTables.ts";

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
export function searchArticles(index: SearchIndex, query: Query, limit = 10): ArticleHit[] {
  const tables = queryTablesOf(index);
  // Scores of units would only say which units to skip, and cost more than to read all units of the best articles.
  return withMarkedTerms(tables, query, (slots) =>
    bestArticles(markedQuery({ index, tables, query, slots, met: undefined }), limit),
  );
}

/** The same for a query whose terms are marked. */
export function bestArticles(looked: MarkedQuery, limit: number): ArticleHit[] {
  const { index, tables, query } = looked;
  const whole = withArticleScores(index, tables, query, (touched) =>
    topOf(touched, tables.articleScore, Math.max(DEPTH, limit)).map((article) => ({
      article,
      score: tables.articleScore[article] ?? 0,
    })),
  );
  const gains = termGains(query, ({ articleIdf }) => articleIdf, { k1: K1, exact: EXACT });
  return whole
    .map(({ article, score }) => lookClosely(looked, gains, { article, score }))
    .sort((a, b) => b.score - a.score || a.article - b.article)
    .slice(0, limit);
}

function lookClosely(
  looked: MarkedQuery,
  gains: TermGains,
  { article, score: whole }: { readonly article: number; readonly score: number },
): ArticleHit {
  const { index, tables, query, sums, termOfSlot, weightOfSlot, formOfTerm } = looked;
  const { exact, count: seen } = sums;
  const [first, end] = [index.articleUnit[article] ?? 0, index.articleUnit[article + 1] ?? 0];
  const { count, tokens, slots } = occurrencesIn(looked, first, end - 1);
  const norm = tables.articleNorm[article] ?? K1;
  exact.fill(0);
  seen.fill(0);
  for (let at = 0; at < count; at += 1) {
    const slot = slots[at] as number;
    const term = termOfSlot[slot] as number;
    if (index.tokenForm[tokens[at] as number] === formOfTerm[term]) exact[term] = (exact[term] as number) + 1;
    const weight = weightOfSlot[slot] as number;
    if (weight > (seen[term] as number)) seen[term] = weight;
  }
  let score = whole + PROXIMITY * proximity(looked, gains.idf, { norm, k1: K1 });
  let total = 0;
  let covered = 0;
  for (let t = 0; t < query.terms.length; t += 1) {
    const { articleIdf, weight } = query.terms[t] as QueryTerm;
    const forms = exact[t] as number;
    score += ((gains.exact[t] as number) * forms) / (forms + norm);
    total += articleIdf * weight;
    covered += articleIdf * weight * (seen[t] as number);
  }
  score += PASSAGE * bestPassage(looked, gains.any);
  score +=
    PHRASE * weightOfPhrases(index, query.phrases, index.tokenStart[first] ?? 0, index.tokenStart[end] ?? 0);
  return {
    article,
    score,
    share: total === 0 ? 0 : covered / total,
  };
}

/** BM25 of the best run of `PASSAGE_TOKENS` words, by how often it contains each word of the query. */
function bestPassage(
  { termOfSlot, weightOfSlot, sums: { count }, occurrences }: MarkedQuery,
  gains: Float64Array,
): number {
  const { count: found, tokens, slots } = occurrences;
  count.fill(0);
  let best = 0;
  let score = 0;
  let oldest = 0;
  /** Counts a word that comes (`by` 1) or goes (-1). */
  const change = (slot: number, by: number): void => {
    const term = termOfSlot[slot] as number;
    const gain = gains[term] as number;
    const before = count[term] as number;
    const after = Math.max(0, before + by * (weightOfSlot[slot] as number));
    count[term] = after;
    score = score - (gain * before) / (before + NORM) + (gain * after) / (after + NORM);
  };
  for (let at = 0; at < found; at += 1) {
    change(slots[at] as number, 1);
    for (; (tokens[at] as number) - (tokens[oldest] as number) >= PASSAGE_TOKENS; oldest += 1)
      change(slots[oldest] as number, -1);
    if (score > best) best = score;
  }
  return best;
}

/** The length factor of a passage is that of an average article. */
const NORM = K1 * (1 - B + B);
