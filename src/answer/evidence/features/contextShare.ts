import { contextOf } from "../contextOf.ts";
import { oncePerInquiry } from "../oncePerInquiry.ts";
import type { Feature } from "./feature.ts";

/**
 * Share of the question's words, by weight, in the sentence and its surroundings, each times the worth of its
 * position.
 */
export const contextShare: Feature = {
  name: "words met in context",
  prepare: (inquiry) => {
    const share = contextShareOf(inquiry);
    return ({ unit }) => ({ value: share(unit) });
  },
};

/** That share for a unit, computed once per question whichever features ask for it. */
export const contextShareOf = oncePerInquiry(({ meetings, snapshot }): ((unit: number) => number) => {
  const { weights } = meetings;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const around = contextOf(snapshot.index, weights.length, meetings);
  const known = new Map<number, number>();
  return (unit) => {
    if (total === 0) return 1;
    let share = known.get(unit);
    if (share === undefined) {
      const met = around(unit);
      share = weights.reduce((sum, weight, term) => sum + weight * (met[term] ?? 0), 0) / total;
      known.set(unit, share);
    }
    return share;
  };
});
