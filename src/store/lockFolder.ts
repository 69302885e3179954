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
 * Takes a folder for this process alone, and makes it where it is missing; others may still read it.
 *
 * @throws UserError where another process has it, or it cannot be made or written
 */
export function lockFolder(folder: string): FolderLock {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explain(error, folder);
  }
  // A lock of the operating system, which ends with the process; on a file of its own, so that the state can be read.
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
        `${folder}: another Cuttings is running on this folder. Stop it first, or set DATA_DIR to another folder; ` +
          "several processes can share one state over PostgreSQL (DATABASE_URL).",
      );
    throw explain(error, file);
  }
}

/** Makes a folder and those that it lies in. (What Node.js does with `recursive` never ends below /proc.) */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
