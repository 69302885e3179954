import type { SearchIndex } from "./searchIndex.ts";
import type { Query } from "./query.ts";
import type { MarkedTerm } from "./markedTerms.ts";
import type { QueryTables } from "./queryTables.ts";

/** An occurrence of a word of the query. */
export interface Occurrence {
  /** The token's number in the index. */
  readonly token: number;
  readonly slot: MarkedTerm;
  /** Whether it has exactly the form in the query. */
  readonly exact: boolean;
}

/** A query whose terms are marked in the tables. */
export interface MarkedQuery {
  readonly index: SearchIndex;
  readonly tables: QueryTables;
  readonly query: Query;
  readonly slots: readonly MarkedTerm[];
  /** Room for the sums of one unit or article, because a query looks at hundreds. */
  readonly sums: TermSums;
}

/** Sums by the number of a term. */
export interface TermSums {
  readonly count: Float64Array;
  readonly exact: Float64Array;
  readonly nearness: Float64Array;
}

/** Room for sums, all zero. */
export const termSums = (terms: number): TermSums => ({
  count: new Float64Array(terms),
  exact: new Float64Array(terms),
  nearness: new Float64Array(terms),
});

/** The occurrences of the query's words in a range of tokens, in order. */
export function occurrencesIn(
  { index, tables, slots }: MarkedQuery,
  start: number,
  end: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  const { tokenForm } = index;
  const { slotOfForm } = tables;
  for (let token = start; token < end; token += 1) {
    const form = tokenForm[token] as number;
    const number = slotOfForm[form] as number;
    if (number === 0) continue;
    const slot = slots[number - 1];
    if (slot !== undefined) found.push({ token, slot, exact: form === slot.term.formNumber });
  }
  return found;
}

/** Nearness counts only for words that are also near each other in the query (Metzler and Croft 2005). */
const QUERY_REACH = 2;

/**
 * Scores how near neighbouring words of the query are to each other, with the accumulators of Büttcher, Clarke and
 * Lushman (2006, "Term proximity scoring for ad-hoc retrieval"), saturated as BM25 saturates counts. `norm` is the
 * length factor.
 */
export function proximity(
  occurrences: readonly Occurrence[],
  { nearness }: Pick<TermSums, "nearness">,
  idfOf: (slot: MarkedTerm) => number,
  { norm, k1 }: { readonly norm: number; readonly k1: number },
): number {
  nearness.fill(0);
  for (let i = 1; i < occurrences.length; i += 1) {
    const left = occurrences[i - 1];
    const right = occurrences[i];
    if (left === undefined || right === undefined) continue;
    const a = left.slot.termNumber;
    const b = right.slot.termNumber;
    if (a === b || Math.abs(a - b) > QUERY_REACH) continue;
    const near = (right.token - left.token) ** -2;
    nearness[a] = (nearness[a] ?? 0) + idfOf(right.slot) * near;
    nearness[b] = (nearness[b] ?? 0) + idfOf(left.slot) * near;
  }
  let sum = 0;
  for (let term = 0; term < nearness.length; term += 1) {
    const near = nearness[term] as number;
    sum += (near * (k1 + 1)) / (near + norm);
  }
  return sum;
}
