import { endCollectTurn, takeCollectTurn } from "./collectTurn.ts";

/**
 * Milliseconds without work after which memory is given back; several reloads in a row pay once. The thread that answers
 * waits for longer, because it comes second.
 */
const IDLE = { building: 5_000, answering: 15_000 } as const;

/** Tasks after which memory is given back although the next one follows immediately: each leaves the last tables behind. */
const MOST_TASKS = 3;

/** Milliseconds until a thread asks again for its turn. */
const AGAIN = 500;

/**
 * Returns a function to call after each task of a thread. Some time after the last call, the thread gives back unused
 * memory. V8 collects only as memory fills up, and an idle thread fills none: it would keep its garbage, and shared tables
 * that no other thread uses any more.
 *
 * @param collect resolves once it has ended
 * @param turn of both threads: they never collect at the same time
 */
export function collectWhenIdle(
  thread: keyof typeof IDLE,
  collect: () => Promise<void>,
  turn: SharedArrayBuffer,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let tasks = 0;
  const collectAfter = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(collectInTurn, milliseconds).unref();
  };
  const collectInTurn = (): void => {
    if (!takeCollectTurn(turn)) {
      collectAfter(AGAIN);
      return;
    }
    tasks = 0;
    void collect().finally(() => {
      endCollectTurn(turn);
    });
  };
  return () => {
    tasks += 1;
    collectAfter(tasks < MOST_TASKS ? IDLE[thread] : 0);
  };
}
