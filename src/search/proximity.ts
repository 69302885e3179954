import { listAt } from "../text/packedLists.ts";
import type { SearchIndex } from "./searchIndex.ts";
import type { Query, QueryTerm } from "./query.ts";
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
  termOfSlot: Int32Array.from(marked.slots, ({ termNumber }) => termNumber),
  weightOfSlot: Float64Array.from(marked.slots, ({ alternative }) => alternative.weight),
  formOfTerm: Int32Array.from(marked.query.terms, ({ formNumber }) => formNumber),
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

/** What each term adds to a score, by its number. */
export interface TermGains {
  readonly idf: Float64Array;
  /** Most that its occurrences add, and most that its exact forms add. */
  readonly any: Float64Array;
  readonly exact: Float64Array;
}

/** The gains of a query's terms in BM25; an exact form adds `exact` times as much again. */
export const termGains = (
  { terms }: Query,
  idfOf: (term: QueryTerm) => number,
  { k1, exact }: { readonly k1: number; readonly exact: number },
): TermGains => ({
  idf: Float64Array.from(terms, idfOf),
  any: Float64Array.from(terms, (term) => idfOf(term) * term.weight * (k1 + 1)),
  exact: Float64Array.from(terms, (term) => exact * idfOf(term) * term.weight * (k1 + 1)),
});

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
