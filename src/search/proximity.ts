import { listAt } from "../text/packedLists.ts";
import type { SearchIndex } from "./searchIndex.ts";
import type { Query } from "./query.ts";
import type { MarkedTerm } from "./markedTerms.ts";
import type { QueryTables } from "./queryTables.ts";

/** The occurrences of a query's words in a range of units, in order; room that the next range reuses. */
export interface Occurrences {
  count: number;
  /** The number of each token in the index. */
  readonly tokens: number[];
  readonly slots: MarkedTerm[];
}

/** A query whose terms are marked in the tables. */
export interface MarkedQuery {
  readonly index: SearchIndex;
  readonly tables: QueryTables;
  readonly query: Query;
  readonly slots: readonly MarkedTerm[];
  /** Unit -> 0 if the postings say that it has no word of the query; undefined if they cannot tell. */
  readonly met: Float32Array | undefined;
  /** Room for the sums of one unit or article, because a query looks at hundreds. */
  readonly sums: TermSums;
  readonly occurrences: Occurrences;
}

/** Prepares a query whose terms are marked as `slots`, and whose words' postings are summed per unit. */
export const markedQuery = (
  marked: Pick<MarkedQuery, "index" | "tables" | "query" | "slots">,
): MarkedQuery => ({
  ...marked,
  met: hasStopWord(marked) ? undefined : marked.tables.unitScore,
  sums: termSums(marked.query.terms.length),
  occurrences: { count: 0, tokens: [], slots: [] },
});

/** Whether a stop word, which has no postings, shares a stem with a word of the query: "does" with "doe". */
const hasStopWord = ({ index, tables, slots }: Pick<MarkedQuery, "index" | "tables" | "slots">): boolean =>
  slots.some(({ alternative }) =>
    listAt(tables.formsOfStem, alternative.stem).some((form) => index.isStop[form] === 1),
  );

/** Sums by the number of a term. */
export interface TermSums {
  readonly count: Float64Array;
  readonly exact: Float64Array;
  readonly nearness: Float64Array;
}

/** Room for sums, all zero. */
const termSums = (terms: number): TermSums => ({
  count: new Float64Array(terms),
  exact: new Float64Array(terms),
  nearness: new Float64Array(terms),
});

/** The occurrences of the query's words in the units from `first` to `last` (inclusive), until the next call. */
export function occurrencesIn(
  { index, tables, slots, met, occurrences }: MarkedQuery,
  first: number,
  last: number,
): Occurrences {
  const { tokenStart, tokenForm } = index;
  const { slotOfForm } = tables;
  let count = 0;
  for (let unit = first; unit <= last; unit += 1) {
    if (met?.[unit] === 0) continue;
    const end = tokenStart[unit + 1] ?? 0;
    for (let token = tokenStart[unit] ?? 0; token < end; token += 1) {
      const number = slotOfForm[tokenForm[token] as number] as number;
      if (number === 0) continue;
      occurrences.tokens[count] = token;
      occurrences.slots[count] = slots[number - 1] as MarkedTerm;
      count += 1;
    }
  }
  occurrences.count = count;
  return occurrences;
}

/** Whether a token has exactly the form in the query. */
export const isExact = ({ tokenForm }: SearchIndex, token: number, { term }: MarkedTerm): boolean =>
  tokenForm[token] === term.formNumber;

/** Nearness counts only for words that are also near each other in the query (Metzler and Croft 2005). */
const QUERY_REACH = 2;

/**
 * Scores how near neighbouring words of the query are to each other, with the accumulators of Büttcher, Clarke and
 * Lushman (2006, "Term proximity scoring for ad-hoc retrieval"), saturated as BM25 saturates counts. `norm` is the
 * length factor.
 */
export function proximity(
  { count, tokens, slots }: Occurrences,
  { nearness }: Pick<TermSums, "nearness">,
  idfOf: (slot: MarkedTerm) => number,
  { norm, k1 }: { readonly norm: number; readonly k1: number },
): number {
  nearness.fill(0);
  for (let i = 1; i < count; i += 1) {
    const [left, right] = [slots[i - 1] as MarkedTerm, slots[i] as MarkedTerm];
    const a = left.termNumber;
    const b = right.termNumber;
    if (a === b || Math.abs(a - b) > QUERY_REACH) continue;
    const near = ((tokens[i] as number) - (tokens[i - 1] as number)) ** -2;
    nearness[a] = (nearness[a] ?? 0) + idfOf(right) * near;
    nearness[b] = (nearness[b] ?? 0) + idfOf(left) * near;
  }
  let sum = 0;
  for (let term = 0; term < nearness.length; term += 1) {
    const near = nearness[term] as number;
    sum += (near * (k1 + 1)) / (near + norm);
  }
  return sum;
}
