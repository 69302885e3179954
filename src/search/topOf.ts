/** The best of what is offered, so far. */
export interface Best {
  /** Considers a candidate; its score is rounded to 32 bits. */
  offer(candidate: number, score: number): void;
  /** A candidate with a lower score would not be kept; `-Infinity` while any would. */
  least(): number;
  /** What is kept, in no order. */
  members(): Uint32Array;
  /** What is kept, best first; equal scores in order of number. Nothing may be offered afterwards. */
  list(): number[];
}

/** Keeps the `limit` best candidates in a bounded heap; of equal ones, those with lower numbers. */
export function keepBest(limit: number): Best {
  // The worst that is kept is at the top.
  const kept = new Uint32Array(limit);
  const scores = new Float32Array(limit);
  let size = 0;
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference < 0 || (difference === 0 && (kept[a] as number) > (kept[b] as number));
  };
  const swap = (a: number, b: number): void => {
    const [candidate, score] = [kept[a] as number, scores[a] as number];
    kept[a] = kept[b] as number;
    scores[a] = scores[b] as number;
    kept[b] = candidate;
    scores[b] = score;
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= size) return;
      const child = left + 1 < size && isWorse(left + 1, left) ? left + 1 : left;
      if (!isWorse(child, at)) return;
      swap(at, child);
      at = child;
    }
  };
  const rise = (): void => {
    for (let at = size - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  return {
    offer(candidate, exact) {
      if (limit < 1) return;
      if (size < limit) {
        kept[size] = candidate;
        scores[size] = exact;
        size += 1;
        rise();
        return;
      }
      const score = Math.fround(exact);
      const worst = scores[0] as number;
      if (score < worst || (score === worst && candidate > (kept[0] as number))) return;
      kept[0] = candidate;
      scores[0] = score;
      sink();
    },
    least: () => (size < limit ? -Infinity : (scores[0] as number)),
    members: () => kept.slice(0, size),
    list: () =>
      Array.from({ length: size }, (_, at) => at)
        .sort((a, b) => (isWorse(a, b) ? 1 : -1))
        .map((at) => kept[at] as number),
  };
}

/** The `limit` best of `candidates` by `scores[candidate]`, best first; equal scores in order of number. */
export function topOf(candidates: Uint32Array, scores: Float32Array, limit: number): number[] {
  const best = keepBest(limit);
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at] as number;
    const score = scores[candidate] as number;
    // Nearly all candidates end here.
    if (score >= best.least()) best.offer(candidate, score);
  }
  return best.list();
}
