/** The schedule looks at the clock at least this often, so that a clock that was set is noticed; in milliseconds. */
const LONGEST_WAIT = 15_000;
/** What failed as a whole, such as in an outage of the database, is tried again after this, in milliseconds. */
const AFTER_ERROR = 3_000;

/** A running schedule. */
export interface RunningSchedule {
  /** Looks at the clock at once: a digest was added, or the clock was moved. Resolves once what is due then has been tried. */
  poke(): Promise<void>;
  /** Begins nothing more, and waits for what was begun. */
  stop(): Promise<void>;
}

/**
 * Calls `work` whenever a slot comes, one call at a time.
 *
 * @param nextDue when the earliest slot comes, in milliseconds from now; `undefined` where none does
 * @param onError is told what `work` or `nextDue` throw; the schedule goes on
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
