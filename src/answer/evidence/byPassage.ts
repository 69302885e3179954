import type { Candidate } from "./candidate.ts";
import { type Chances, passageOf } from "./passageOf.ts";

/** A sentence at least a fifth as likely as the best may also answer. */
export const ALSO = Math.log(5);

/**
 * Scored sentences, best first, in the order of how likely their passages answer: two sentences side by side that may both
 * answer come before a single one that is a little likelier. Only sentences that may answer too are moved.
 */
export function byPassage<T extends { readonly candidate: Candidate; readonly score: number }>(
  scored: readonly T[],
  chances: Chances,
): T[] {
  const best = scored[0]?.score ?? 0;
  const rivals = scored.filter(({ score }) => score >= best - ALSO);
  const chanceOf = new Map(rivals.map((one) => [one, passageOf(one.candidate, chances).chance]));
  return [
    ...rivals.toSorted((a, b) => (chanceOf.get(b) ?? 0) - (chanceOf.get(a) ?? 0)),
    ...scored.slice(rivals.length),
  ];
}
