/** A share that is less than 1 only by rounding. */
export const ALL = 1 - 1e-3;

/** The share of a query's terms, by weight, that is matched, given how well each is (`met`, 0 to 1); 1 if no term has weight. */
export function matchedShare(weights: readonly number[], met: Float32Array): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 1 : weights.reduce((sum, weight, term) => sum + weight * (met[term] ?? 0), 0) / all;
}
