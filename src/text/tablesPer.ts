import { oncePer } from "./oncePer.ts";

/** The tables that are derived from one kind of object, such as an index. */
export interface TablesPer<Whole extends object> {
  /** Declares a table: computed once per object, at first use or ahead of it by `warmUp`. */
  table<Value>(compute: (whole: Whole) => Value): (whole: Whole) => Value;
  /** Declares work for `warmUp` on tables that are keyed by something else, such as a part of the object. */
  also(warm: (whole: Whole) => unknown): void;
  /** The same for work that takes more than some milliseconds: `warmUp` pauses where it yields. */
  inSteps(warm: (whole: Whole) => Generator<undefined, unknown>): void;
  /** What `warmUp` does for one object, in the order declared; some return what is left to do. */
  readonly steps: readonly ((whole: Whole) => Generator<undefined, unknown> | undefined)[];
}

/** A registry of tables, by the object they are derived from. Only declared tables are cached, so `warmUp` cannot miss one. */
export function tablesPer<Whole extends object>(): TablesPer<Whole> {
  const steps: ((whole: Whole) => Generator<undefined, unknown> | undefined)[] = [];
  const also = (warm: (whole: Whole) => unknown): void => {
    steps.push((whole) => {
      warm(whole);
      return undefined;
    });
  };
  return {
    steps,
    table(compute) {
      const cached = oncePer(compute);
      also(cached);
      return cached;
    },
    also,
    inSteps: (warm) => void steps.push(warm),
  };
}
