import { listAt } from "../text/packedLists.ts";
import type { Alternative, Query, QueryTerm } from "./query.ts";
import type { QueryTables } from "./queryTables.ts";

/** One stem that the query looks for, and the term it stands for. */
export interface MarkedTerm {
  readonly term: QueryTerm;
  /** Place of `term` in the query. */
  readonly termNumber: number;
  readonly alternative: Alternative;
}

/**
 * Gives each stem of the query a slot, marks its forms in `tables.slotOfForm` (as 1 + the slot's place), calls `use` and
 * unmarks. A stem that two terms share goes to the first of them.
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
