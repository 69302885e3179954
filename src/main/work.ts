import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import { type Archive, openArchive } from "../archive/openArchive.ts";
import type { Settings } from "../config/settings.ts";
import { UserError } from "../errors.ts";
import { openStore } from "../store/openStore.ts";
import type { Store } from "../store/store.ts";
import { describeError } from "../discord/describeError.ts";
import type { ProcessSignals } from "./processSignals.ts";
import { stoppedWhileOpening } from "./stoppedWhileOpening.ts";
import { loggedReason } from "./loggedReason.ts";
import { stopInTime } from "./stopInTime.ts";

/** Milliseconds between two scans of the corpus folder. */
const SCAN_EVERY = 600_000;

/**
 * Fills the archive until told to stop: prepares queued articles, and looks for changed files at the start, on SIGHUP and
 * every ten minutes. Returns the exit code.
 */
export async function work(settings: Settings, log: Logger, { stop }: ProcessSignals): Promise<number> {
  if (!settings.archive)
    throw new UserError("A worker fills an archive. Set ARCHIVE=true and DATABASE_URL, then start it again.");
  const trouble = (error: Error): void =>
    log.warn({ err: describeError(error) }, "trouble with the database");
  stopInTime(log, stop);
  let store: Store | undefined;
  try {
    let archive: Archive;
    try {
      stop.throwIfAborted();
      store = await openStore(settings, trouble);
      archive = await openArchive({ store, settings, onTrouble: trouble });
    } catch (error) {
      return stoppedWhileOpening(error, stop, log);
    }
    log.info("working on the archive");
    await Promise.all([archive.work(stop), keepScanning(archive, log, stop)]);
    await archive.close();
    return 0;
  } finally {
    await store?.close();
  }
}

/** Compares the corpus folder with the archive immediately, on SIGHUP and every ten minutes, until `signal` aborts. */
export async function keepScanning(
  archive: Archive,
  log: Pick<Logger, "info" | "error">,
  signal: AbortSignal,
): Promise<void> {
  let woken = new AbortController();
  const wake = (): void => woken.abort();
  process.on("SIGHUP", wake);
  while (!signal.aborted) {
    // A SIGHUP during a scan may be about a file that the scan has already passed.
    woken = new AbortController();
    await scanAndLog(archive, log);
    const either = AbortSignal.any([signal, woken.signal]);
    await setTimeout(SCAN_EVERY, undefined, { signal: either }).catch(() => undefined);
  }
  process.off("SIGHUP", wake);
}

/** Scans the corpus folder and logs the result; never throws. */
async function scanAndLog(archive: Archive, log: Pick<Logger, "info" | "error">): Promise<void> {
  try {
    const report = await archive.scan();
    if (report !== undefined) log.info({ ...report }, "compared the corpus folder with the archive");
  } catch (error) {
    log.error(
      loggedReason(error),
      "could not compare the corpus folder with the archive, which stays as it is",
    );
  }
}
