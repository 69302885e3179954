import { withArticleScores } from "./bm25.ts";
import { type MarkedQuery, type Occurrence, occurrencesIn, proximity } from "./proximity.ts";
import { weightOfPhrases } from "./phrases.ts";
import type { Query } from "./query.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { withMarkedTerms } from "./markedTerms.ts";
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
  const whole = withArticleScores(index, tables, query, (touched) =>
    topOf(touched, tables.articleScore, Math.max(DEPTH, limit)).map((article) => ({
      article,
      score: tables.articleScore[article] ?? 0,
    })),
  );
  const rangeOf = ({ article }: { readonly article: number }): readonly [number, number] => [
    index.tokenStart[index.articleUnit[article] ?? 0] ?? 0,
    index.tokenStart[index.articleUnit[article + 1] ?? 0] ?? 0,
  ];
  return withMarkedTerms(tables, query, (slots) =>
    whole
      .map(({ article, score }) =>
        lookClosely({ index, tables, slots, query }, { article, score }, rangeOf({ article })),
      )
      .sort((a, b) => b.score - a.score || a.article - b.article)
      .slice(0, limit),
  );
}

function lookClosely(
  looked: MarkedQuery & { readonly query: Query },
  { article, score: whole }: { readonly article: number; readonly score: number },
  [start, end]: readonly [number, number],
): ArticleHit {
  const { index, tables, query } = looked;
  const occurrences = occurrencesIn(looked, start, end);
  const norm = tables.articleNorm[article] ?? K1;
  const exact = new Float64Array(query.terms.length);
  const seen = new Float64Array(query.terms.length);
  for (const { slot, exact: isExact } of occurrences) {
    if (isExact) exact[slot.termNumber] = (exact[slot.termNumber] ?? 0) + 1;
    seen[slot.termNumber] = Math.max(seen[slot.termNumber] ?? 0, slot.alternative.weight);
  }
  let score =
    whole +
    PROXIMITY * proximity(occurrences, query.terms.length, ({ term }) => term.articleIdf, { norm, k1: K1 });
  let total = 0;
  let covered = 0;
  query.terms.forEach(({ articleIdf, weight }, t) => {
    const forms = exact[t] ?? 0;
    score += (EXACT * articleIdf * weight * (K1 + 1) * forms) / (forms + norm);
    total += articleIdf * weight;
    covered += articleIdf * weight * (seen[t] ?? 0);
  });
  score += PASSAGE * bestPassage(query, occurrences);
  score += PHRASE * weightOfPhrases(index, query.phrases, start, end);
  return {
    article,
    score,
    share: total === 0 ? 0 : covered / total,
  };
}

/** BM25 of the best run of `PASSAGE_TOKENS` words, by how often it contains each word of the query. */
function bestPassage(query: Query, occurrences: readonly Occurrence[]): number {
  const norm = K1 * (1 - B + B);
  const count = new Float64Array(query.terms.length);
  const gain = (t: number): number => {
    const term = query.terms[t];
    const times = count[t] ?? 0;
    return term === undefined ? 0 : (term.articleIdf * term.weight * (K1 + 1) * times) / (times + norm);
  };
  let best = 0;
  let score = 0;
  let from = 0;
  const change = ({ slot }: Occurrence, by: number): void => {
    score -= gain(slot.termNumber);
    count[slot.termNumber] = Math.max(0, (count[slot.termNumber] ?? 0) + by * slot.alternative.weight);
    score += gain(slot.termNumber);
  };
  for (const occurrence of occurrences) {
    change(occurrence, 1);
    for (let oldest = occurrences[from]; oldest !== undefined; oldest = occurrences[from]) {
      if (occurrence.token - oldest.token < PASSAGE_TOKENS) break;
      change(oldest, -1);
      from += 1;
    }
    best = Math.max(best, score);
  }
  return best;
}
