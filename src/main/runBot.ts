import type { Logger } from "pino";
import type { Service } from "./startService.ts";

/** How long stopping may take before the process ends all the same, in milliseconds; nothing is lost by that. */
const STOP = 9_000;

/**
 * Runs a service until it is told to stop: SIGINT and SIGTERM stop it, SIGHUP reloads the corpus. Returns the exit code.
 *
 * @throws UserError with what to do, where Discord has closed the connection for good
 */
export async function runBot(service: Service, log: Logger): Promise<number> {
  const reload = (): void => void service.reload("SIGHUP");
  process.on("SIGHUP", reload);
  const told = new Promise<undefined>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(undefined));
  });
  try {
    const lost = await Promise.race([told, service.bot.lost]);
    if (lost !== undefined) throw lost;
    log.info("stopping");
    return 0;
  } finally {
    setTimeout(() => {
      log.warn("unfinished work did not end in time; it will be done at the next start");
      process.exit(1);
    }, STOP).unref();
    process.off("SIGHUP", reload);
    await service.stop();
  }
}
