/** Milliseconds without work after which memory is given back; several reloads in a row pay once. */
const IDLE = 5_000;

/** Tasks after which memory is given back although the next one follows immediately: each leaves the last tables behind. */
const MOST_TASKS = 3;

/**
 * Returns a function to call after each task of a thread. Some time after the last call, the thread gives back unused
 * memory. V8 collects only as memory fills up, and an idle thread fills none: it would keep its garbage, and shared tables
 * that no other thread uses any more.
 */
export function collectWhenIdle(collect: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let tasks = 0;
  const collectNow = (): void => {
    tasks = 0;
    collect();
  };
  return () => {
    clearTimeout(timer);
    tasks += 1;
    timer = setTimeout(collectNow, tasks < MOST_TASKS ? IDLE : 0).unref();
  };
}
