/** If more interactions than this are waiting, the next one is acknowledged before it waits, too. */
const FEW = 3;
/** Maximum time that the acknowledged wait for the acknowledgements of others, in milliseconds. */
const HOLD = 100;

/** Gives turns on the event loop. */
export interface Turns {
  /** Resolves when it is this caller's turn. If many are waiting, it calls `acknowledge` first, and rejects if that fails. */
  take(acknowledge?: () => Promise<void>): Promise<void>;
  /** The same, but ahead of everybody who called `take`: for quick interactions that cannot be acknowledged without an answer. */
  takeFirst(): Promise<void>;
}

/** Somebody waiting for a turn, who may have been acknowledged already. */
interface Waiting {
  readonly proceed: () => void;
  readonly isAcknowledged: boolean;
}

/**
 * Lets one caller proceed per turn of the event loop, in order of arrival. If a hundred questions arrive in one packet,
 * each reply is sent before the next question is answered, so the first does not wait for the last, and heartbeats are
 * never late. Discord drops interactions that are not acknowledged within three seconds. If many are waiting, the next one
 * is acknowledged immediately and answered with a second request; otherwise a single request is faster. Whoever is
 * acknowledged lets the acknowledgements of others go ahead, for a moment.
 */
export function takeTurns(): Turns {
  const first: (() => void)[] = [];
  const waiting: Waiting[] = [];
  let acknowledging = 0;
  let isRunning = false;
  let held: NodeJS.Timeout | undefined;
  let isHeldLongEnough = false;
  const mustHold = (): boolean =>
    acknowledging > 0 && !isHeldLongEnough && first.length === 0 && waiting[0]?.isAcknowledged === true;
  const release = (): void => {
    clearTimeout(held);
    held = undefined;
    run();
  };
  const next = (): void => {
    isRunning = false;
    if (mustHold()) {
      held ??= setTimeout(() => {
        isHeldLongEnough = true;
        release();
      }, HOLD);
      return;
    }
    (first.shift() ?? waiting.shift()?.proceed)?.();
    if (first.length + waiting.length > 0) run();
    else isHeldLongEnough = false;
  };
  const run = (): void => {
    if (!isRunning) setImmediate(next);
    isRunning = true;
  };
  return {
    async take(acknowledge) {
      const isAcknowledged = acknowledge !== undefined && waiting.length + acknowledging >= FEW;
      if (isAcknowledged) {
        acknowledging += 1;
        await acknowledge().finally(() => {
          acknowledging -= 1;
          if (acknowledging === 0) {
            isHeldLongEnough = false;
            if (held !== undefined) release();
          }
        });
      }
      await new Promise<void>((proceed) => {
        waiting.push({ proceed, isAcknowledged });
        run();
      });
    },
    takeFirst: () =>
      new Promise((proceed) => {
        first.push(proceed);
        run();
      }),
  };
}
