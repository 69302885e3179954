/** If more interactions than this are waiting, the next one is acknowledged before it waits, too. */
const FEW = 3;

/** Gives turns on the event loop. */
export interface Turns {
  /** Resolves when it is this caller's turn. If many are waiting, it calls `acknowledge` first, and rejects if that fails. */
  take(acknowledge?: () => Promise<void>): Promise<void>;
  /** The same, but ahead of everybody who called `take`: for quick interactions that cannot be acknowledged without an answer. */
  takeFirst(): Promise<void>;
}

/**
 * Lets one caller proceed per turn of the event loop, in order of arrival. If a hundred questions arrive in one packet,
 * each reply is sent before the next question is answered, so the first does not wait for the last, and heartbeats are
 * never late. Discord drops interactions that are not acknowledged within three seconds. If many are waiting, the next one
 * is acknowledged immediately and answered with a second request; otherwise a single request is faster.
 */
export function takeTurns(): Turns {
  const first: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let acknowledging = 0;
  let isRunning = false;
  const next = (): void => {
    (first.shift() ?? waiting.shift())?.();
    isRunning = first.length + waiting.length > 0;
    if (isRunning) setImmediate(next);
  };
  const wait = (line: (() => void)[]): Promise<void> =>
    new Promise((resolve) => {
      line.push(resolve);
      if (!isRunning) setImmediate(next);
      isRunning = true;
    });
  return {
    async take(acknowledge) {
      if (acknowledge !== undefined && waiting.length + acknowledging >= FEW) {
        acknowledging += 1;
        await acknowledge().finally(() => (acknowledging -= 1));
      }
      await wait(waiting);
    },
    takeFirst: () => wait(first),
  };
}
