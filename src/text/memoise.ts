/** Default number of cached results; then the cache is cleared. */
const KEPT = 5000;

/** Caches the latest results of a pure function of a string, if computing them costs more than a table lookup. */
export function memoise<Value>(compute: (key: string) => Value, kept = KEPT): (key: string) => Value {
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
