/** The same as `oncePer`, for values that can also be derived from the value of an earlier object. */
export function carriedOver<Key extends object, Value extends object>(
  compute: (key: Key) => Value,
): {
  readonly of: (key: Key) => Value;
  /** Derives the value of the next object, if that of the last one is known; `undefined` leaves it to be computed when needed. */
  readonly carry: (last: Key, next: Key, derive: (value: Value) => Value | undefined) => void;
} {
  const known = new WeakMap<Key, Value>();
  const keep = (key: Key, value: Value): Value => {
    known.set(key, value);
    return value;
  };
  return {
    of: (key) => known.get(key) ?? keep(key, compute(key)),
    carry(last, next, derive) {
      const value = known.get(last);
      const derived = value === undefined || known.has(next) ? undefined : derive(value);
      if (derived !== undefined) keep(next, derived);
    },
  };
}
