/** Most answers that one memory keeps where nothing else is said; then it starts afresh. */
const KEPT = 5000;

/** A pure function of a string that remembers its last answers; for look-ups that cost more than a table of them. */
export function remembering<Value>(compute: (key: string) => Value, kept = KEPT): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = detached(key);
    const value = compute(own);
    if (known.size === kept) known.clear();
    known.set(own, value);
    return value;
  };
}

/** The same string by itself: part of a text would keep the whole text in memory. */
const detached = (part: string): string => JSON.parse(JSON.stringify(part)) as string;
