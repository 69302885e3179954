/** The quality of one ranking; each figure is from 0 to 1. */
export interface RankingFigures {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall1: number;
  readonly recall10: number;
}

/** The names of the ranking figures, in display order. */
export const rankingFigures = ["ndcg10", "mrr10", "recall1", "recall10"] as const;

const CUTOFF = 10;

/**
 * Evaluates a ranking, best first, against its relevant documents: nDCG@10 (Järvelin and Kekäläinen 2002, linear
 * gain), reciprocal rank of the first relevant one, and the share of relevant ones in the top one and top ten.
 */
export function judgeRanking(
  ranking: readonly string[],
  relevance: Readonly<Record<string, number>>,
): RankingFigures {
  const gains = Object.values(relevance).filter((gain) => gain > 0);
  const relevant = gains.length;
  const found = ranking.slice(0, CUTOFF).map((id) => Math.max(0, relevance[id] ?? 0));
  const first = found.findIndex((gain) => gain > 0);
  const ideal = discounted(gains.sort((a, b) => b - a).slice(0, CUTOFF));
  const share = (count: number): number =>
    relevant === 0 ? 0 : found.slice(0, count).filter((gain) => gain > 0).length / relevant;
  return {
    ndcg10: ideal === 0 ? 0 : discounted(found) / ideal,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall1: share(1),
    recall10: share(CUTOFF),
  };
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);

/** The mean; 0 for an empty list. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The nearest-rank percentile; 0 for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * Area under the ROC curve: how often a value that should be high exceeds one that should be low, ties counting half
 * (Mann and Whitney 1947); 0.5 is chance.
 */
export function areaUnderCurve(high: readonly number[], low: readonly number[]): number {
  const all = [
    ...high.map((value) => ({ value, isHigh: true })),
    ...low.map((value) => ({ value, isHigh: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const rank = (from + 1 + to) / 2;
    for (const { isHigh } of all.slice(from, to)) if (isHigh) ranks += rank;
    from = to;
  }
  return (ranks - (high.length * (high.length + 1)) / 2) / (high.length * low.length);
}
