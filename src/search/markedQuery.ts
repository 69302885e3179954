import type { SearchIndex } from "./searchIndex.ts";
import type { Query } from "./query.ts";
import type { MarkedTerm } from "./markedTerms.ts";
import type { QueryTables } from "./queryTables.ts";

/** The occurrences of a query's words in a range of units, in order; room that the next range reuses. */
export interface Occurrences {
  count: number;
  /** The number of each token in the index. */
  readonly tokens: number[];
  /** The place of the stem of each in `MarkedQuery.slots`. */
  readonly slots: number[];
}

/** A query whose terms are marked in the tables. */
export interface MarkedQuery {
  readonly index: SearchIndex;
  readonly tables: QueryTables;
  readonly query: Query;
  readonly slots: readonly MarkedTerm[];
  /** The term and the weight of each slot, and the form of each term, because they are read for every occurrence. */
  readonly termOfSlot: Int32Array;
  readonly weightOfSlot: Float64Array;
  readonly formOfTerm: Int32Array;
  /** Unit -> 0 if the postings say that it has no word of the query; undefined if they cannot tell or were not summed. */
  readonly met: Float32Array | undefined;
  /** Room for the sums of one unit or article, because a query looks at hundreds. */
  readonly sums: TermSums;
  readonly occurrences: Occurrences;
}

/** Prepares a query whose terms are marked as `slots`. */
export const markedQuery = (
  marked: Pick<MarkedQuery, "index" | "tables" | "query" | "slots" | "met">,
): MarkedQuery => ({
  ...marked,
  termOfSlot: Int32Array.from(marked.slots, ({ termNumber }) => termNumber),
  weightOfSlot: Float64Array.from(marked.slots, ({ alternative }) => alternative.weight),
  formOfTerm: Int32Array.from(marked.query.terms, ({ formNumber }) => formNumber),
  sums: termSums(marked.query.terms.length),
  occurrences: { count: 0, tokens: [], slots: [] },
});

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
  { index, tables, met, occurrences }: MarkedQuery,
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
      occurrences.slots[count] = number - 1;
      count += 1;
    }
  }
  occurrences.count = count;
  return occurrences;
}
