import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import { makePrivate } from "./makePrivate.ts";
import { sqliteDriver } from "./sqliteDrivers.ts";
import { codeOf, explain } from "./sqliteErrors.ts";

/** A folder that one process owns until it releases it or ends. */
export interface FolderLock {
  release(): void;
}

/**
 * Locks a folder for this process, and creates it if missing; others can still read it.
 *
 * @throws UserError if another process has it, or it cannot be created or written
 */
export function lockFolder(folder: string): FolderLock {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explain(error, folder);
  }
  // An operating system lock, which ends with the process. It is on a separate file, so that the state stays
  // readable.
  const file = join(folder, "cuttings.lock");
  try {
    makePrivate(file);
    const lock = sqliteDriver().open(file, 0);
    lock.execute("BEGIN EXCLUSIVE");
    return {
      release() {
        lock.execute("ROLLBACK");
        lock.close();
      },
    };
  } catch (error) {
    if (codeOf(error) === "SQLITE_BUSY")
      throw new UserError(
        `${folder}: another Cuttings is using this folder. Stop it first, or set DATA_DIR to another folder; ` +
          "several processes can share one state in PostgreSQL (DATABASE_URL).",
      );
    throw explain(error, file);
  }
}

/** Creates a folder and its parents. (Node.js's `recursive` option never ends below /proc.) */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
