import { isMainThread } from "node:worker_threads";
import { LRUCache } from "lru-cache";

/**
 * Size, in packed bytes, of the data that stays unpacked in each thread: about 400 articles in the thread that answers,
 * several times as many as a question reads. Unpacked data takes about six times as much. The thread that builds reads
 * each article only once.
 */
const KEPT = (isMainThread ? 2 : 1) * 1_048_576;

const kept = new LRUCache<object, object>({ maxSize: KEPT });

/**
 * Caches the value of a function until enough other values have been read. Two calls may give two equal objects.
 *
 * @param bytes size of what the value is made from
 */
export function cachedBySize<Value extends object>(bytes: number, make: () => Value): () => Value {
  const own = {};
  return () => {
    const known = kept.get(own);
    if (known !== undefined) return known as Value;
    const made = make();
    // A value larger than the whole cache takes all of it, since it is read word by word.
    kept.set(own, made, { size: Math.min(bytes, KEPT) });
    return made;
  };
}
