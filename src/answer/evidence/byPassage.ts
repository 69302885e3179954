/** A sentence at least a fifth as likely as the best may also answer. */
export const ALSO = Math.log(5);

/**
 * Scored sentences, best first, in the order of how likely their passages answer: two sentences side by side that may both
 * answer come before a single one that is a little likelier. Only sentences that may answer too are moved.
 *
 * @param chanceOf how likely the passage of a sentence answers; asked once for each sentence that may be moved
 */
export function byPassage<T extends { readonly score: number }>(
  scored: readonly T[],
  chanceOf: (one: T) => number,
): T[] {
  const best = scored[0]?.score ?? 0;
  const rivals = scored.filter(({ score }) => score >= best - ALSO);
  const chances = new Map(rivals.map((one) => [one, chanceOf(one)]));
  return [
    ...rivals.toSorted((a, b) => (chances.get(b) ?? 0) - (chances.get(a) ?? 0)),
    ...scored.slice(rivals.length),
  ];
}
