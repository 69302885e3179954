import type { Alternative, Query, QueryTerm } from "./query.ts";
import type { Working } from "./working.ts";

/** One stem that the query looks for, and the term it stands for. */
export interface Slot {
  readonly term: QueryTerm;
  /** Place of `term` in the query. */
  readonly termNumber: number;
  readonly alternative: Alternative;
}

/**
 * Gives each stem of the query a slot, marks it in `working.slotOfStem` (as 1 + the slot's place), calls `use` and unmarks.
 * A stem that two terms share goes to the first of them.
 */
export function withSlots<T>(working: Working, query: Query, use: (slots: readonly Slot[]) => T): T {
  const slots: Slot[] = [];
  query.terms.forEach((term, termNumber) => {
    for (const alternative of term.alternatives) {
      if (working.slotOfStem[alternative.stem] !== 0) continue;
      slots.push({ term, termNumber, alternative });
      working.slotOfStem[alternative.stem] = slots.length;
    }
  });
  try {
    return use(slots);
  } finally {
    for (const { alternative } of slots) working.slotOfStem[alternative.stem] = 0;
  }
}
