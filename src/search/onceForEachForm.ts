import type { SearchIndex } from "./searchIndex.ts";

/** A function of the forms of an index that computes each value once: one question asks it of every word of hundreds of sentences. */
export function onceForEachForm<Value>(
  { forms }: SearchIndex,
  compute: (form: number) => Value,
): (form: number) => Value {
  const values: Value[] = [];
  /** Form -> 1 + the place of its value, or 0 where it is not known yet. */
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
