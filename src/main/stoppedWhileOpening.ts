import type { Logger } from "pino";
import { loggedReason } from "./loggedReason.ts";

/** Returns 0, the exit code of a start that was stopped and so need not succeed; throws any other `error` again. */
export function stoppedWhileOpening(error: unknown, stop: AbortSignal, log: Pick<Logger, "warn">): 0 {
  if (!stop.aborted) throw error;
  if (error !== stop.reason) log.warn(loggedReason(error), "could not start, and was told to stop meanwhile");
  return 0;
}
