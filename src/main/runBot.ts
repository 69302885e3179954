import type { Logger } from "pino";
import type { Service } from "./startService.ts";

/** Milliseconds to wait for work in progress before the process exits anyway; nothing is lost by that. */
const STOP = 9_000;

/**
 * Runs a service until it is told to stop: SIGINT and SIGTERM stop it, SIGHUP reloads the corpus. Returns the exit
 * code.
 *
 * @throws UserError with the remedy if Discord has closed the connection for good
 */
export async function runBot(service: Service, log: Logger): Promise<number> {
  const reload = (): void => void service.reload("SIGHUP");
  process.on("SIGHUP", reload);
  const told = new Promise<undefined>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(undefined));
  });
  try {
    const lost = await Promise.race([told, service.lost]);
    if (lost !== undefined) throw lost;
    log.info("stopping");
    return 0;
  } finally {
    setTimeout(() => {
      log.warn("work in progress did not finish in time; the next start continues it");
      process.exit(1);
    }, STOP).unref();
    process.off("SIGHUP", reload);
    await service.stop();
  }
}
