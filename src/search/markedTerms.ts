import { listAt } from "../text/packedLists.ts";
import type { Alternative, Query, QueryTerm } from "./query.ts";
import type { QueryTables } from "./queryTables.ts";

/** A stem that the query looks for, and its term. */
export interface MarkedTerm {
  readonly term: QueryTerm;
  /** Index of `term` in the query. */
  readonly termNumber: number;
  readonly alternative: Alternative;
}

/**
 * Marks the forms of each stem of the query in `tables.slotOfForm` (as 1 + the index of its slot), calls `use`, then
 * removes the marks, even if a step throws. A stem that two terms share goes to the first.
 */
export function withMarkedTerms<T>(
  tables: QueryTables,
  query: Query,
  use: (slots: readonly MarkedTerm[]) => T,
): T {
  const slots: MarkedTerm[] = [];
  const taken = new Set<number>();
  try {
    query.terms.forEach((term, termNumber) => {
      for (const alternative of term.alternatives) {
        if (taken.has(alternative.stem)) continue;
        taken.add(alternative.stem);
        slots.push({ term, termNumber, alternative });
        mark(tables, alternative.stem, slots.length);
      }
    });
    return use(slots);
  } finally {
    for (const stem of taken) mark(tables, stem, 0);
  }
}

function mark({ slotOfForm, formsOfStem }: QueryTables, stem: number, slot: number): void {
  for (const form of listAt(formsOfStem, stem)) slotOfForm[form] = slot;
}
