/**
 * Milliseconds after the first SIGINT was handled in which another is the same request: for one Ctrl-C, a terminal sends one to the
 * bot and one to npm, which passes its own on.
 */
const SAME_REQUEST = 500;

/** The exit code of a process that SIGINT ended, as shells report it. */
const INTERRUPTED = 130;

/** What an operator asks of this process with signals. */
export interface ProcessSignals {
  /** Aborts on SIGINT or SIGTERM: the process should finish its work and end. */
  readonly stop: AbortSignal;
  /** Calls back on each SIGHUP, and immediately if one has come before; returns a function that stops this. */
  readonly onHangup: (handle: () => void) => () => void;
}

/**
 * Receives the signals of this process from now on, so that none ends it halfway. A second Ctrl-C ends it immediately: the
 * next start continues what was left.
 */
export function hearSignals(): ProcessSignals {
  const stopping = new AbortController();
  let askedAt = Infinity;
  const stop = (signal: NodeJS.Signals): void => {
    if (!stopping.signal.aborted) {
      // What the first begins may keep the second waiting, however soon it was sent.
      setImmediate(() => (askedAt = performance.now()));
      stopping.abort();
    } else if (signal === "SIGINT" && performance.now() - askedAt > SAME_REQUEST) process.exit(INTERRUPTED);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  let hasHungUp = false;
  let hangUp = (): void => void (hasHungUp = true);
  process.on("SIGHUP", () => hangUp());
  return {
    stop: stopping.signal,
    onHangup(handle) {
      hangUp = handle;
      if (hasHungUp) handle();
      hasHungUp = false;
      return () => {
        hangUp = () => undefined;
      };
    },
  };
}
