/** Milliseconds from one line to the next: a corpus that loads sooner needs none. */
const EVERY = 10_000;

/** Logs how far a load is: articles done, articles a second, and the seconds that are left at this rate. */
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
