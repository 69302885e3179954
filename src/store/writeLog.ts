import { closeSync, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";

/** SQLite's write-ahead log, a file next to the database until its content is copied there. */
export interface WriteLog {
  /** Resolves once everything written so far is on disk; rejects with the operating system's error. */
  sync(): Promise<void>;
  /** Call this before closing the database. */
  close(): void;
}

const waitForDisk = promisify(fdatasync);

/**
 * Opens the log to sync it outside the event loop. SQLite's own commits would block it: for half a millisecond with an idle
 * disk, for fifty with a busy one. The log is not replaced while the database is open.
 */
export function writeLogOf(file: string): WriteLog {
  let log: number | undefined;
  return {
    async sync() {
      log ??= openSync(`${file}-wal`, "r+");
      await waitForDisk(log);
    },
    close() {
      if (log !== undefined) closeSync(log);
      log = undefined;
    },
  };
}
