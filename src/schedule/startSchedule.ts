/** Milliseconds between checks of the clock at most, to notice changes of the clock. */
const LONGEST_WAIT = 15_000;
/** Milliseconds before a complete failure, such as a database outage, is retried. */
const AFTER_ERROR = 3_000;

/** A running schedule. */
export interface RunningSchedule {
  /**
   * Checks the clock now, because a digest was added or the clock was moved. Resolves once everything due was tried.
   */
  poke(): Promise<void>;
  /** Starts nothing more, and waits for work in progress. */
  stop(): Promise<void>;
}

/**
 * Calls `work` whenever a slot is due, one call at a time.
 *
 * @param nextDue milliseconds until the earliest slot; `undefined` if there is none
 * @param onError receives errors of `work` or `nextDue`; the schedule continues
 */
export function startSchedule(
  work: () => Promise<void>,
  nextDue: () => Promise<number | undefined>,
  onError: (error: unknown) => void,
): RunningSchedule {
  const state = { stopped: false, poked: false };
  let wake = (): void => undefined;
  let poking: (() => void)[] = [];
  const letGo = (poked: readonly (() => void)[]): void => {
    for (const resolve of poked) resolve();
  };
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!state.stopped) {
      state.poked = false;
      const poked = poking;
      poking = [];
      let pause = LONGEST_WAIT;
      try {
        await work();
        pause = Math.min(LONGEST_WAIT, Math.max(1, (await nextDue()) ?? LONGEST_WAIT));
      } catch (error) {
        pause = AFTER_ERROR;
        onError(error);
      }
      letGo(poked);
      if (!state.stopped && !state.poked) await wait(pause);
    }
    letGo(poking);
  })();
  return {
    async poke() {
      if (state.stopped) return;
      const looked = new Promise<void>((resolve) => poking.push(resolve));
      state.poked = true;
      wake();
      await looked;
    },
    async stop() {
      state.stopped = true;
      wake();
      await running;
    },
  };
}
