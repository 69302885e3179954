import type { Candidate, Signal } from "./candidate.ts";

/** A feature with its weight, prepared for one question. */
export interface PreparedFeature {
  readonly name: string;
  readonly weight: number;
  readonly look: (candidate: Candidate) => Signal;
  /** For a feature that reads the text: the highest possible value, according to the index alone. */
  readonly atMost?: (candidate: Candidate) => number;
}

/** A candidate with each feature's result, in order, and the sum of values times weights. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly signals: readonly Signal[];
}

/** Which candidates to return. */
export interface Wanted {
  /** Their maximum number. */
  readonly limit: number;
  /** Whether one qualifies; this may read the text. */
  readonly isFit?: (candidate: Candidate) => boolean;
}

/** Sums in another order may differ by this much. */
const ROUNDING = 1e-6;

/**
 * The candidates with the highest scores, best first; equal ones in order of place. Features that read the text are expensive, so they
 * are computed only for candidates that could be among these with the highest possible values, most promising first: the
 * threshold algorithm of Fagin, Lotem and Naor (2001).
 */
export function bestCandidates(
  candidates: readonly Candidate[],
  features: readonly PreparedFeature[],
  { limit, isFit = () => true }: Wanted,
): readonly Scored[] {
  // Features that can add or take most come first, because they rule out most candidates.
  const slow = features
    .map(({ weight, atMost }, at) => ({ at, weight, atMost }))
    .filter(({ atMost }) => atMost !== undefined)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const mostBy = ({ weight, atMost }: (typeof slow)[number], candidate: Candidate): number =>
    weight <= 0 || atMost === undefined ? 0 : weight * atMost(candidate);
  const promising = candidates
    .map((candidate) => {
      const signals = features.map(({ atMost, look }) =>
        atMost === undefined ? look(candidate) : undefined,
      );
      const sum = features.reduce((all, { weight }, at) => all + weight * (signals[at]?.value ?? 0), 0);
      return {
        candidate,
        signals,
        most: slow.reduce((all, feature) => all + mostBy(feature, candidate), sum),
      };
    })
    .sort((a, b) => b.most - a.most);
  const best: Scored[] = [];
  /** Computes the features that read the text, as long as the candidate can be among the best. */
  const complete = ({ candidate, signals, most }: (typeof promising)[number]): Scored | undefined => {
    const least = (best[limit - 1]?.score ?? -Infinity) - ROUNDING;
    let left = most;
    for (const feature of slow) {
      if (left < least) return undefined;
      const signal = features[feature.at]?.look(candidate);
      signals[feature.at] = signal;
      left += feature.weight * (signal?.value ?? 0) - mostBy(feature, candidate);
    }
    if (left < least || !isFit(candidate)) return undefined;
    const score = features.reduce((sum, { weight }, at) => sum + weight * (signals[at]?.value ?? 0), 0);
    return { candidate, score, signals: signals as readonly Signal[] };
  };
  for (const one of promising) {
    const last = best[limit - 1];
    if (last !== undefined && one.most < last.score - ROUNDING) break;
    const scored = complete(one);
    if (scored === undefined) continue;
    best.splice(placeFor(best, scored), 0, scored);
    best.length = Math.min(best.length, limit);
  }
  return best;
}

function placeFor(best: readonly Scored[], { score, candidate }: Scored): number {
  let place = best.length;
  for (let other = best[place - 1]; other !== undefined; other = best[place - 1]) {
    if (other.score > score || (other.score === score && other.candidate.unit < candidate.unit)) break;
    place -= 1;
  }
  return place;
}
