import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compactPages } from "./compactPages.ts";

/** Share of its memory that a thread may leave unused. */
const MOST_SPARE = 0.15;
/** Maximum number of collections. */
const MOST_TIMES = 4;

/** Returns a function that collects garbage in one go, for a thread that nobody waits for. */
export function collectAtOnce(): () => void {
  // Node.js can collect only through this function of V8, which a new context has once the flag is set.
  setFlagsFromString("--expose-gc");
  const collectOnce = runInNewContext("gc") as () => void;
  return () => {
    collectOnce();
    // One collection compacts only some pages, and so gives few of them back.
    for (let times = 1; times < MOST_TIMES && shareOfSpare() > MOST_SPARE; times += 1)
      collectCompactly(collectOnce);
  };
}

function shareOfSpare(): number {
  const { total_heap_size: all, used_heap_size: used } = getHeapStatistics();
  return 1 - used / all;
}

function collectCompactly(collect: () => void): void {
  compactPages(true);
  collect();
  compactPages(false);
}
