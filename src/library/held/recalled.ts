import { isMainThread } from "node:worker_threads";
import { LRUCache } from "lru-cache";

/**
 * Packed bytes whose data is kept unpacked, in each thread: those of about 1,500 articles where questions are answered. Unpacked data
 * takes about six times as much. The thread that builds looks at each article once.
 */
const KEPT = (isMainThread ? 8 : 1) * 1_048_576;

const kept = new LRUCache<object, object>({ maxSize: KEPT });

/**
 * A function that makes its value when it is called, and keeps it until so much else has been looked at since. Two calls may give
 * two objects, which are equal.
 *
 * @param bytes of what it is made from
 */
export function recalled<Value extends object>(bytes: number, make: () => Value): () => Value {
  const own = {};
  return () => {
    const known = kept.get(own);
    if (known !== undefined) return known as Value;
    const made = make();
    // One that is larger than all that is kept takes the whole place, since it is looked at word by word.
    kept.set(own, made, { size: Math.min(bytes, KEPT) });
    return made;
  };
}
