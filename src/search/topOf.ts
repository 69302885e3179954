/** The `limit` best of `candidates` by `scores[candidate]`, best first; equal scores in order of number. Bounded heap. */
export function topOf(candidates: Uint32Array, scores: Float32Array, limit: number): number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  const down = (): void => {
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && worse(heap[right] ?? 0, heap[left] ?? 0) ? right : left;
      if (!worse(heap[child] ?? 0, heap[i] ?? 0)) return;
      swap(heap, i, child);
      i = child;
    }
  };
  const up = (): void => {
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!worse(heap[i] ?? 0, heap[parent] ?? 0)) return;
      swap(heap, i, parent);
      i = parent;
    }
  };
  if (limit < 1) return [];
  for (const candidate of candidates) {
    if (heap.length < limit) {
      heap.push(candidate);
      up();
    } else if (worse(heap[0] ?? 0, candidate)) {
      heap[0] = candidate;
      down();
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

function swap(heap: number[], a: number, b: number): void {
  const one = heap[a] as number;
  heap[a] = heap[b] as number;
  heap[b] = one;
}
