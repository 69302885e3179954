import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compactPages } from "./compactPages.ts";

/** Share of its memory that a thread may leave unused. */
const MOST_SPARE = 0.25;
/** Maximum number of collections: each takes all cores, and after a few V8 drops the code of what ran before, to compile it again at the next load. */
const MOST_TIMES = 2;

/** Returns a function that collects garbage in one go, for a thread that nobody waits for. */
export function collectAtOnce(): () => void {
  // Node.js can collect only through this function of V8, which a new context has once the flag is set.
  setFlagsFromString("--expose-gc");
  const collectOnce = runInNewContext("gc") as () => void;
  return () => {
    compactPages(true);
    // One collection may leave much of what it compacts behind.
    for (let times = 0; times < MOST_TIMES && (times === 0 || shareOfSpare() > MOST_SPARE); times += 1)
      collectOnce();
    compactPages(false);
  };
}

function shareOfSpare(): number {
  const { total_heap_size: all, used_heap_size: used } = getHeapStatistics();
  return 1 - used / all;
}
