import type { Logger } from "pino";

/** Milliseconds to wait for work in progress before the process exits anyway; nothing is lost by that. */
const STOP = 9_000;

/** Lets a process that was told to stop exit with 1 if its work in progress takes too long. */
export function endInTime(log: Pick<Logger, "warn">): void {
  setTimeout(() => {
    log.warn("work in progress did not finish in time; the next start continues it");
    process.exit(1);
  }, STOP).unref();
}
