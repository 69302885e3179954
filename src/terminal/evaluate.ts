import { assembleSnapshot } from "../answer/assembleSnapshot.ts";
import { explain } from "../answer/evidence/explain.ts";
import type { Verdict } from "../answer/evidence/decide.ts";
import { readAsking } from "../answer/question/readAsking.ts";
import type { Article } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { analyseQuery } from "../search/analyseQuery.ts";
import { buildIndex } from "../search/buildIndex.ts";
import { searchArticles } from "../search/searchArticles.ts";
import { articlesOf, type Collection } from "./collection.ts";
import { areaUnderCurve, judgeRanking, mean, percentile, rankingFigures } from "./rankingMetrics.ts";
import { misspell, type Misspelling, seedOf } from "./misspell.ts";

/** The figures of a test collection: shares from 0 to 1, times in milliseconds. */
export interface Evaluation {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall1: number;
  readonly recall10: number;
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** If questions have accepted answers: the share whose first excerpt, or first three, contains one. */
  readonly answerAt1?: number;
  readonly answerAt3?: number;
  /** If questions have no relevant documents: how well confidence separates them from the rest. */
  readonly abstentionAuc?: number;
}

/** Warm-up questions before timing starts. */
const WARM_UP = 200;

/**
 * Evaluates the bot on a test collection, optionally with misspelt questions: articles as its index ranks them,
 * answers and confidence as in `/ask`.
 *
 * @param extract extracts an article as the bot does
 */
export function evaluate(
  collection: Collection,
  clock: () => number,
  extract: (article: Article) => Extraction,
  misspelling?: Misspelling,
): Evaluation {
  const articles = articlesOf(collection);
  const started = clock();
  const index = buildIndex(articles);
  const buildMs = clock() - started;

  const asksAnswers = collection.queries.some(
    ({ id, answers = [] }) => answers.length > 0 || collection.qrels[id] === undefined,
  );
  const snapshot = asksAnswers ? assembleSnapshot(articles, articles.map(extract)) : undefined;
  const verdictOn = (question: string): Verdict | undefined =>
    snapshot && explain(readAsking(question), snapshot).verdict;

  // Times are for a warmed-up process.
  for (const { text } of collection.queries.slice(0, WARM_UP))
    searchArticles(index, analyseQuery(index, text));

  const rankings: ReturnType<typeof judgeRanking>[] = [];
  const times: number[] = [];
  const answered: number[] = [];
  const sure: number[] = [];
  const unsure: number[] = [];
  for (const { id, text, answers } of collection.queries) {
    const question = misspelling === undefined ? text : misspell(text, misspelling, seedOf(id));
    const relevance = collection.qrels[id];
    const verdict = verdictOn(question);
    (relevance === undefined ? unsure : sure).push(verdict?.confidence ?? 0);
    if (relevance === undefined) continue;
    const asked = clock();
    const hits = searchArticles(index, analyseQuery(index, question));
    times.push(clock() - asked);
    rankings.push(
      judgeRanking(
        hits.map(({ article }) => articles[article]?.id ?? ""),
        relevance,
      ),
    );
    if (answers !== undefined && answers.length > 0) answered.push(firstWithAnswer(verdict, answers));
  }
  const [ndcg10 = 0, mrr10 = 0, recall1 = 0, recall10 = 0] = rankingFigures.map((figure) =>
    mean(rankings.map((ranking) => ranking[figure])),
  );
  return {
    ndcg10,
    mrr10,
    recall1,
    recall10,
    buildMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    ...(answered.length === 0
      ? {}
      : {
          answerAt1: mean(answered.map((place) => (place < 1 ? 1 : 0))),
          answerAt3: mean(answered.map((place) => (place < 3 ? 1 : 0))),
        }),
    ...(sure.length === 0 || unsure.length === 0 ? {} : { abstentionAuc: areaUnderCurve(sure, unsure) }),
  };
}

/** Position of the first passage with an accepted answer, ignoring case; 3 if none of the first three has one. */
function firstWithAnswer(verdict: Verdict | undefined, answers: readonly string[]): number {
  const place = (verdict?.passages ?? []).findIndex(({ candidate, passage: { start, end } }) => {
    const shown = candidate.article.text.slice(start, end).toLowerCase();
    return answers.some((answer) => shown.includes(answer.toLowerCase()));
  });
  return place < 0 ? 3 : place;
}
