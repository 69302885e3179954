import { finish } from "./finish.ts";

const declared: (() => Generator<undefined, void>)[] = [];

/** Computes every table declared here, each in one or several steps. */
export const onceTables: readonly (() => Generator<undefined, void>)[] = declared;

/** Declares a table of the process, such as a lexicon: computed at first use, or ahead of it by `warmUp`. */
export const tableOnce = <Value>(compute: () => Value): (() => Value) =>
  tableInSteps(function* () {
    yield;
    return compute();
  });

/** Declares a table that takes more than some milliseconds to compute: `warmUp` pauses where this yields. */
export function tableInSteps<Value>(compute: () => Generator<undefined, Value>): () => Value {
  let made: { readonly value: Value } | undefined;
  declared.push(function* () {
    if (made !== undefined) return;
    const value = yield* compute();
    // A question may have needed it meanwhile.
    made ??= { value };
    yield;
  });
  return () => (made ??= { value: finish(compute()) }).value;
}
