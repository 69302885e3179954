import type { Candidate, Signal } from "./candidate.ts";

/** A feature with its weight, prepared for one question. */
export interface PreparedFeature {
  readonly name: string;
  readonly weight: number;
  readonly readsText?: true;
  readonly look: (candidate: Candidate) => Signal;
}

/** A candidate with what each feature says of it, in order, and the sum of their values times their weights. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly signals: readonly Signal[];
}

/** Sums in another order may differ by this much. */
const ROUNDING = 1e-6;

/**
 * The candidates with the highest scores, best first; equal ones in order of place. Features that read the text cost most, so they
 * look only at candidates that could be among these with all that such features can add, the most promising first: the
 * threshold algorithm of Fagin, Lotem and Naor (2001).
 */
export function bestCandidates(
  candidates: readonly Candidate[],
  features: readonly PreparedFeature[],
  limit: number,
): readonly Scored[] {
  const mostByText = features.reduce(
    (sum, { weight, readsText }) => sum + (readsText === true ? Math.max(0, weight) : 0),
    0,
  );
  const promising = candidates
    .map((candidate) => {
      const signals = features.map(({ readsText, look }) =>
        readsText === true ? undefined : look(candidate),
      );
      const sum = features.reduce((all, { weight }, at) => all + weight * (signals[at]?.value ?? 0), 0);
      return { candidate, signals, most: sum + mostByText };
    })
    .toSorted((a, b) => b.most - a.most);
  const best: Scored[] = [];
  for (const { candidate, signals: known, most } of promising) {
    const last = best[limit - 1];
    if (last !== undefined && most < last.score - ROUNDING) break;
    const signals = features.map(({ look }, at) => known[at] ?? look(candidate));
    const score = features.reduce((sum, { weight }, at) => sum + weight * (signals[at]?.value ?? 0), 0);
    const scored = { candidate, score, signals };
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
