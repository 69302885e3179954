import { closeSync, fchmodSync, openSync } from "node:fs";

/** Only the bot's own user may read and write. */
const OWNER_ONLY = 0o600;

/** Makes a file readable by its owner only; creates it if it does not exist. */
export function makePrivate(file: string): void {
  const opened = openSync(file, "a", OWNER_ONLY);
  try {
    fchmodSync(opened, OWNER_ONLY);
  } catch (error) {
    // A file of somebody else, which this user may write all the same, stays as they want it.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) throw error;
  } finally {
    closeSync(opened);
  }
}
