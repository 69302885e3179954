import type { MarkedQuery } from "./markedQuery.ts";

/** Nearness counts only for words that are also near each other in the query (Metzler and Croft 2005). */
const QUERY_REACH = 2;

/** How near two words are, by how many words the second is after the first. */
const nearnessAt = (distance: number): number => distance ** -2;

/** The same for the distances within a sentence or paragraph, because powers are slow. */
const nearby = Float64Array.from({ length: 256 }, (_, distance) => nearnessAt(distance));

/**
 * Scores how near neighbouring words of the query are to each other, with the accumulators of Büttcher, Clarke and
 * Lushman (2006, "Term proximity scoring for ad-hoc retrieval"), saturated as BM25 saturates counts. `norm` is the
 * length factor.
 */
export function proximity(
  { termOfSlot, occurrences: { count, tokens, slots }, sums: { nearness } }: MarkedQuery,
  idfs: Float64Array,
  { norm, k1 }: { readonly norm: number; readonly k1: number },
): number {
  nearness.fill(0);
  for (let i = 1; i < count; i += 1) {
    const a = termOfSlot[slots[i - 1] as number] as number;
    const b = termOfSlot[slots[i] as number] as number;
    if (a === b || Math.abs(a - b) > QUERY_REACH) continue;
    const distance = (tokens[i] as number) - (tokens[i - 1] as number);
    const near = nearby[distance] ?? nearnessAt(distance);
    nearness[a] = (nearness[a] as number) + (idfs[b] as number) * near;
    nearness[b] = (nearness[b] as number) + (idfs[a] as number) * near;
  }
  let sum = 0;
  for (let term = 0; term < nearness.length; term += 1) {
    const near = nearness[term] as number;
    sum += (near * (k1 + 1)) / (near + norm);
  }
  return sum;
}
