import { contextOf } from "../contextOf.ts";
import { oncePerInquiry } from "../oncePerInquiry.ts";
import { matchedShare } from "../matchedShare.ts";
import type { Feature } from "./feature.ts";

/** Share of the question's words, by weight, in the sentence and its surroundings; each counts by the worth of its position. */
export const contextShare: Feature = {
  name: "words met in context",
  prepare: (inquiry) => {
    const share = contextShareOf(inquiry);
    return ({ unit }) => ({ value: share(unit) });
  },
};

/** That share for a unit, computed once per question for all features. */
export const contextShareOf = oncePerInquiry(({ wordMatches, snapshot }): ((unit: number) => number) => {
  const { weights } = wordMatches;
  if (!weights.some((weight) => weight > 0)) return () => 1;
  const around = contextOf(snapshot.index, weights.length, wordMatches);
  const known = new Map<number, number>();
  return (unit) => {
    let share = known.get(unit);
    if (share === undefined) {
      share = matchedShare(weights, around(unit));
      known.set(unit, share);
    }
    return share;
  };
});
