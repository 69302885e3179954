import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds without work after which memory is given back; several reloads in a row pay once. */
const IDLE = 5_000;

/**
 * Returns a function to call after each task of a thread. Some time after the last call, the thread gives back the memory that it
 * no longer uses. V8 collects as memory fills, and a thread that waits fills none: its garbage, and shared tables that every
 * other thread has let go of, would stay as long as it waits.
 */
export function collectWhenIdle(): () => void {
  // Node.js offers no other way to collect than this function of V8, which a new context has once the flag is set.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(collect, IDLE).unref();
  };
}
