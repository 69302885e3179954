import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds without work after which memory is given back; several reloads in a row pay once. */
const IDLE = 5_000;
/** Share of its memory that a thread may keep unused. */
const MOST_SPARE = 0.25;
/** Collections after one pause. */
const MOST_TIMES = 4;

/**
 * Returns a function to call after each task of a thread. Some time after the last call, the thread gives back the memory that it
 * no longer uses. V8 collects as memory fills, and a thread that waits fills none: its garbage, and shared tables that every
 * other thread has let go of, would stay as long as it waits.
 */
export function collectWhenIdle(): () => void {
  // Node.js offers no other way to collect than this function of V8, which a new context has once the flag is set.
  setFlagsFromString("--expose-gc");
  const collectOnce = runInNewContext("gc") as () => void;
  // One collection moves only some of what is still used together, and so gives back few whole pages.
  const collect = (): void => {
    collectOnce();
    for (let times = 1; times < MOST_TIMES && shareOfSpare() > MOST_SPARE; times += 1)
      collectCompactly(collectOnce);
  };
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(collect, IDLE).unref();
  };
}

function shareOfSpare(): number {
  const { total_heap_size: all, used_heap_size: used } = getHeapStatistics();
  return 1 - used / all;
}

/** Collects, and moves together what stands on pages that are at least a fifth empty, rather than seven tenths. */
function collectCompactly(collect: () => void): void {
  setFlagsFromString("--optimize-for-size");
  collect();
  setFlagsFromString("--no-optimize-for-size");
}
