/**
 * A function of an object that computes each value once, and caches it as long as the object lives. Other arguments
 * count at the first call only, so they must belong to the object.
 */
export function oncePer<Key extends object, Value, Others extends readonly unknown[] = []>(
  compute: (key: Key, ...others: Others) => Value,
): (key: Key, ...others: Others) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...others) => {
    let found = known.get(key);
    if (found === undefined) {
      found = { value: compute(key, ...others) };
      known.set(key, found);
    }
    return found.value;
  };
}
