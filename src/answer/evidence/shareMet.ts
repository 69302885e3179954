/** The share of a query's terms, by weight, that is met, if `met` has how well each is: 0 to 1; 1 if none has weight. */
export function shareMet(weights: readonly number[], met: Float32Array): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 1 : weights.reduce((sum, weight, term) => sum + weight * (met[term] ?? 0), 0) / all;
}
