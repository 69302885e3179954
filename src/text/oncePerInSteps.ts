import { finish } from "./finish.ts";

/**
 * The same as `oncePer`, for work that yields between its steps: `of` gives the value, in one go if it must; `steps` computes
 * it ahead of that, with pauses.
 */
export function oncePerInSteps<Key extends object, Value>(
  compute: (key: Key) => Generator<undefined, Value>,
): {
  readonly of: (key: Key) => Value;
  readonly steps: (key: Key) => Generator<undefined, Value>;
} {
  const known = new WeakMap<Key, { readonly value: Value }>();
  function* steps(key: Key): Generator<undefined, Value> {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = yield* compute(key);
    // A question may have needed it meanwhile.
    const found = known.get(key) ?? { value };
    known.set(key, found);
    return found.value;
  }
  return { of: (key) => known.get(key)?.value ?? finish(steps(key)), steps };
}
