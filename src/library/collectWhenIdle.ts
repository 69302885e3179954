import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds without work after which memory is given back; several reloads in a row pay once. */
const IDLE = 5_000;
/** Share of its memory that a thread may leave unused. */
const MOST_SPARE = 0.15;
/** Maximum number of collections after one pause. */
const MOST_TIMES = 4;

/**
 * Returns a function to call after each task of a thread. Some time after the last call, the thread gives back unused
 * memory. V8 collects only as memory fills up, and an idle thread fills none: it would keep its garbage, and shared tables
 * that no other thread uses any more.
 */
export function collectWhenIdle(): () => void {
  // Node.js can collect only through this function of V8, which a new context has once the flag is set.
  setFlagsFromString("--expose-gc");
  const collectOnce = runInNewContext("gc") as () => void;
  // One collection compacts only some pages, and so gives few of them back.
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

/** Collects, and compacts pages that are at least one fifth empty; by default, V8 compacts them from seven tenths. */
function collectCompactly(collect: () => void): void {
  setFlagsFromString("--optimize-for-size");
  collect();
  setFlagsFromString("--no-optimize-for-size");
}
