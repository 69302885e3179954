/**
 * Milliseconds without work after which memory is given back; several reloads in a row pay once. The thread that answers
 * waits for longer, because a collection of the other one takes all cores.
 */
const IDLE = { building: 5_000, answering: 15_000 } as const;

/** Tasks after which memory is given back although the next one follows immediately: each leaves the last tables behind. */
const MOST_TASKS = 3;

/**
 * Returns a function to call after each task of a thread. Some time after the last call, the thread gives back unused
 * memory. V8 collects only as memory fills up, and an idle thread fills none: it would keep its garbage, and shared tables
 * that no other thread uses any more.
 */
export function collectWhenIdle(thread: keyof typeof IDLE, collect: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let tasks = 0;
  const collectNow = (): void => {
    tasks = 0;
    collect();
  };
  return () => {
    clearTimeout(timer);
    tasks += 1;
    timer = setTimeout(collectNow, tasks < MOST_TASKS ? IDLE[thread] : 0).unref();
  };
}
