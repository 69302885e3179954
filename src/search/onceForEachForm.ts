import type { SearchIndex } from "./searchIndex.ts";

/**
 * Caches a function of the forms of an index, because one question evaluates it for every word of hundreds of
 * sentences.
 */
export function onceForEachForm<Value>(
  { forms }: SearchIndex,
  compute: (form: number) => Value,
): (form: number) => Value {
  const values: Value[] = [];
  /** Form -> 1 + the index of its value, or 0 if it is not computed yet. */
  const placeOf = new Uint32Array(forms.length);
  return (form) => {
    let place = placeOf[form] as number;
    if (place === 0) {
      place = values.push(compute(form));
      placeOf[form] = place;
    }
    return values[place - 1] as Value;
  };
}
