import { randomFrom } from "../../../src/terminal/misspell.ts";

/** The values in a random order that is the same every time (Fisher and Yates 1938). */
export function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const random = randomFrom(seed);
  const result: Value[] = [];
  for (const value of values) {
    const place = Math.floor(random() * (result.length + 1));
    const moved = result[place];
    if (moved === undefined) result.push(value);
    else {
      result.push(moved);
      result[place] = value;
    }
  }
  return result;
}
