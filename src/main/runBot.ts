import type { Logger } from "pino";
import { onceAborted } from "../library/onceAborted.ts";
import { endInTime } from "./endInTime.ts";
import type { ProcessSignals } from "./processSignals.ts";
import type { Service } from "./startService.ts";
import { stoppedWhileOpening } from "./stoppedWhileOpening.ts";

/**
 * Starts a service and runs it until it is told to stop, which it may be while it starts: SIGINT and SIGTERM stop it, SIGHUP
 * reloads the corpus. Returns the exit code.
 *
 * @param start throws with everything closed; the reason of the stop signal, if that ended the start
 * @throws UserError with the remedy if the service cannot start, or Discord has closed the connection for good
 */
export async function runBot(
  start: () => Promise<Service>,
  { stop, onHangup }: ProcessSignals,
  log: Logger,
): Promise<number> {
  let service: Service;
  try {
    service = await start();
  } catch (error) {
    return stoppedWhileOpening(error, stop, log);
  }
  const told = new Promise<undefined>((resolve) => {
    onceAborted(stop, () => resolve(undefined));
  });
  const ignore = onHangup(() => void service.reload("SIGHUP"));
  try {
    const lost = await Promise.race([told, service.lost]);
    if (lost !== undefined) throw lost;
    return 0;
  } finally {
    if (!stop.aborted) endInTime(log);
    ignore();
    await service.stop();
  }
}
