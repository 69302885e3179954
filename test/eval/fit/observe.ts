import { features } from "../../../src/answer/evidence/features/features.ts";
import { byPassage } from "../../../src/answer/evidence/byPassage.ts";
import { chancesOf, passageOf } from "../../../src/answer/evidence/passageOf.ts";
import { canAnswer, retrieve } from "../../../src/answer/evidence/retrieve.ts";
import type { Ranked } from "../../../src/answer/evidence/score.ts";
import { judged, signals } from "../../../src/answer/evidence/signals.ts";
import type { Group } from "./linearModels.ts";
import type { Example } from "./trainingSet.ts";

/** The observations of one example: its candidates with their features, and which of them answer. */
export interface Observed {
  readonly example: Example;
  readonly candidates: readonly Ranked["candidate"][];
  readonly rows: readonly Float64Array[];
  /** Whether the sentence alone answers, for ranking. */
  readonly positive: readonly boolean[];
}

/** Observes every candidate of an example. */
export function observe(example: Example): Observed {
  const prepared = features.map((feature) => feature.prepare(example.inquiry));
  const candidates = retrieve(example.inquiry).filter(canAnswer);
  return {
    example,
    candidates,
    rows: candidates.map((candidate) => Float64Array.from(prepared, (look) => look(candidate).value)),
    positive: candidates.map(({ article, sentence }) => example.accepts(article, sentence)),
  };
}

/**
 * The same question as if the coverage did not answer it: without the candidates that do. The rest resemble an answer most,
 * as for an unanswerable question about a covered story. Nothing for a question without an answer.
 */
export function withoutAnswer(observed: Observed): Observed | undefined {
  const { example, candidates, rows, positive } = observed;
  if (!example.isAnswerable || !positive.includes(true)) return undefined;
  const isKept = (_: unknown, at: number): boolean => positive[at] !== true;
  return {
    example: { ...example, isAnswerable: false },
    candidates: candidates.filter(isKept),
    rows: rows.filter(isKept),
    positive: positive.filter(isKept),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Candidates to fit on besides those that answer: the best by search, and every third. */
const WELL_FOUND = 0.5;
const EVERY = 3;

/** An example as a group to fit the ranking on; nothing if no candidate answers. */
export function groupOf({ example, candidates, rows, positive }: Observed): Group | undefined {
  if (!example.isAnswerable || !positive.includes(true)) return undefined;
  const kept = rows.flatMap((_, at) =>
    positive[at] === true || (candidates[at]?.literal.share ?? 0) > WELL_FOUND || at % EVERY === 0 ? at : [],
  );
  return {
    rows: kept.map((at) => rows[at] ?? new Float64Array()),
    positive: kept.map((at) => positive[at] === true),
    weight: example.weight,
  };
}

/** The indices of the candidates, best first by these feature weights. */
export const orderBy = (weights: ArrayLike<number>, { rows }: Observed): number[] =>
  bestFirst(scoresBy(weights, rows));

const bestFirst = (scores: readonly number[]): number[] =>
  scores.map((_, at) => at).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));

const scoresBy = (weights: ArrayLike<number>, rows: readonly Float64Array[]): number[] =>
  rows.map((row) => row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0));

/** The loss of these feature weights for a question: minus the logarithm of the probability of a candidate that answers. */
export function lossOf(weights: ArrayLike<number>, observed: Observed): number {
  const scores = scoresBy(weights, observed.rows);
  const most = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - most));
  const good = exps.filter((_, at) => observed.positive[at] === true);
  return Math.log(total(exps) / total(good));
}

/** The best candidate by these feature weights, with the passage to show; nothing if there is no candidate. */
export function bestBy(weights: ArrayLike<number>, observed: Observed): Ranked | undefined {
  const { candidates, rows } = observed;
  const scores = scoresBy(weights, rows);
  const scored = bestFirst(scores).flatMap((at) => {
    const candidate = candidates[at];
    return candidate === undefined ? [] : [{ candidate, score: scores[at] ?? 0, row: rows[at] ?? [] }];
  });
  const chances = chancesOf(scored);
  const [best] = byPassage(scored, ({ candidate }) => passageOf(candidate, chances).chance);
  if (best === undefined) return undefined;
  const { candidate, score, row } = best;
  return {
    candidate,
    score,
    parts: features.map(({ name }, k) => ({
      feature: name,
      value: row[k] ?? 0,
      weight: weights[k] ?? 0,
      spans: [],
    })),
    passage: passageOf(candidate, chances),
  };
}

/** The signals for the best candidate of an example, the constant 1 first. */
export function signalsOf({ example: { inquiry } }: Observed, best: Ranked): Float64Array {
  const one = judged(inquiry, best);
  return Float64Array.from([1, ...signals.map(({ of }) => of(one))]);
}
