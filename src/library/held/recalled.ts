import { isMainThread } from "node:worker_threads";

/**
 * Packed bytes whose data is kept unpacked, in each thread: those of some 1,500 articles where questions are answered, and unpacked about
 * six times as much. The thread that builds looks at each article once.
 */
const KEPT = (isMainThread ? 8 : 1) * 1_048_576;

/** Data that is made when it is looked at, and may be let go. */
interface Recallable {
  value: unknown;
  readonly bytes: number;
  /** Whether it was looked at since the hand last passed. */
  isRecent: boolean;
}

/** What is kept unpacked, in a circle with a hand (the clock of Corbató 1968, a cheap order of last use). */
const circle: Recallable[] = [];
let hand = 0;
let kept = 0;

/**
 * A function that makes its value when it is called, and keeps it until so much else has been looked at since. Two calls may give
 * two objects, which are equal.
 *
 * @param bytes of what it is made from
 */
export function recalled<Value extends object>(bytes: number, make: () => Value): () => Value {
  const own: Recallable = { value: undefined, bytes, isRecent: false };
  return () => {
    own.isRecent = true;
    if (own.value === undefined) {
      own.value = make();
      letGo(bytes);
      circle.push(own);
      kept += bytes;
    }
    return own.value as Value;
  };
}

/** Lets go of what was not looked at lately until there is room. */
function letGo(bytes: number): void {
  while (kept + bytes > KEPT && circle.length > 0) {
    if (hand >= circle.length) hand = 0;
    const one = circle[hand] as Recallable;
    if (one.isRecent) {
      one.isRecent = false;
      hand += 1;
      continue;
    }
    one.value = undefined;
    kept -= one.bytes;
    const last = circle.pop() as Recallable;
    if (last !== one) circle[hand] = last;
  }
}
