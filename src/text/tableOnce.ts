const declared: (() => unknown)[] = [];

/** Computes every table declared with `tableOnce`, one at a time. */
export const onceTables: readonly (() => unknown)[] = declared;

/** Declares a table of the process, such as a lexicon: computed at first use, or ahead of it by `warmUp`. */
export function tableOnce<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  const table = (): Value => (made ??= { value: compute() }).value;
  declared.push(table);
  return table;
}
