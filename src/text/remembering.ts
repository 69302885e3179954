/** Most answers that one memory keeps where nothing else is said; then it starts afresh. */
const KEPT = 5000;

/** A pure function of a string that remembers its last answers; for look-ups that cost more than a table of them. */
export function remembering<Value>(compute: (key: string) => Value, kept = KEPT): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    if (known.size === kept) known.clear();
    known.set(key, value);
    return value;
  };
}
