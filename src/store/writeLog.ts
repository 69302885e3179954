import { closeSync, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";

/** SQLite's log of writes, which lies beside the file until its content is copied into it. */
export interface WriteLog {
  /** Resolves once everything written so far is on the disk; rejects with the operating system's error. */
  sync(): Promise<void>;
  /** Call it before the file is closed. */
  close(): void;
}

const waitForDisk = promisify(fdatasync);

/**
 * Waits for the disk outside the event loop, which SQLite's own commits block: half a millisecond on an idle disk, fifty on a
 * busy one. The log is not replaced while the file is open.
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
