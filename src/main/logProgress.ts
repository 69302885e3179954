/** Milliseconds between log lines; a corpus that loads faster logs none. */
const EVERY = 10_000;

/** Logs the progress of a load: articles done, articles per second, and the estimated seconds left. */
export function logProgress(
  log: { info(details: object, line: string): void },
  now: () => number,
): (done: number, total: number) => void {
  const begun = now();
  let last = begun;
  return (done, total) => {
    const at = now();
    if (at - last < EVERY || done === 0) return;
    last = at;
    const rate = done / ((at - begun) / 1000);
    const left = Math.ceil((total - done) / rate);
    log.info({ perSecond: Math.round(rate), secondsLeft: left }, `read ${done} of ${total} articles`);
  };
}
