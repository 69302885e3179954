/** Interactions that may wait before the next one is acknowledged before it waits. */
const FEW = 3;

/** Gives turns at the event loop. */
export interface Turns {
  /**
   * Resolves when it is this caller's turn. With many waiting, it calls `acknowledge` before it waits, and rejects if that
   * fails.
   */
  take(acknowledge?: () => Promise<void>): Promise<void>;
  /** The same, before all who called `take`: for what is quick, and cannot be acknowledged without its answer. */
  takeFirst(): Promise<void>;
}

/**
 * Lets one caller proceed per turn of the event loop, in order of arrival. If a hundred questions arrive in one
 * packet, each reply is sent before the next question is answered, so the first does not wait for the last, and
 * heartbeats are never late. Discord drops what is not acknowledged within three seconds: where many wait, the next is
 * acknowledged at once and answered by a second request; where few do, one request is quicker.
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
