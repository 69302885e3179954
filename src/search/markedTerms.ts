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
  query.terms.forEach((term, termNumber) => {
    for (const alternative of term.alternatives) {
      if (taken.has(alternative.stem)) continue;
      taken.add(alternative.stem);
      slots.push({ term, termNumber, alternative });
      mark(tables, alternative.stem, slots.length);
    }
  });
  try {
    return use(slots);
  } finally {
    for (const stem of taken) mark(tables, stem, 0);
  }
}

function mark({ slotOfForm, stemForms, stemFormStart }: QueryTables, stem: number, slot: number): void {
  const end = stemFormStart[stem + 1] ?? 0;
  for (let i = stemFormStart[stem] ?? 0; i < end; i += 1) slotOfForm[stemForms[i] ?? 0] = slot;
}
