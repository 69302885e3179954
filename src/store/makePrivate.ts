import { closeSync, fchmodSync, openSync } from "node:fs";

/** Readable and writable only by the bot's own user. */
const OWNER_ONLY = 0o600;

/** Makes a file readable by its owner only; creates it if it does not exist. */
export function makePrivate(file: string): void {
  const opened = openSync(file, "a", OWNER_ONLY);
  try {
    fchmodSync(opened, OWNER_ONLY);
  } catch (error) {
    // A file that belongs to somebody else keeps its permissions.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) throw error;
  } finally {
    closeSync(opened);
  }
}
