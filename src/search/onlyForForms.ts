import type { SearchIndex } from "./searchIndex.ts";

const UNREAD = 1;
const FIRST = 2;

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
  /** Form -> 0 without a value, `UNREAD` before it is computed, or `FIRST` + the index of its value. */
  const placeOf = new Uint32Array(forms.length);
  for (const list of few) for (const form of list) placeOf[form] = UNREAD;
  const values: Value[] = [];
  return (form) => {
    const place = placeOf[form] as number;
    if (place === 0) return undefined;
    if (place !== UNREAD) return values[place - FIRST];
    const found = compute(form);
    placeOf[form] = found === undefined ? 0 : FIRST - 1 + values.push(found);
    return found;
  };
}
