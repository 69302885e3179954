import type { SearchIndex } from "./searchIndex.ts";

/**
 * Caches a function of the forms of an index that has a value for few of them, because one question asks for it at every
 * word of hundreds of sentences.
 *
 * @param few lists with every form that may have a value
 */
export function onlyForForms<Value>(
  { forms }: Pick<SearchIndex, "forms">,
  few: readonly Iterable<number>[],
  compute: (form: number) => Value | undefined,
): (form: number) => Value | undefined {
  const mayHaveValue = new Uint8Array(forms.length);
  for (const list of few) for (const form of list) mayHaveValue[form] = 1;
  const known = new Map<number, Value>();
  return (form) => {
    if (mayHaveValue[form] === 0) return undefined;
    const found = known.get(form) ?? compute(form);
    if (found === undefined) mayHaveValue[form] = 0;
    else known.set(form, found);
    return found;
  };
}
