import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds after which no upload is still being read. */
const ABANDONED = 3_600_000;

/** The folder of uploads in progress. */
export const incomingFolder = (dataDir: string): string => join(dataDir, "incoming");

/**
 * Deletes the uploads that a killed process left behind; leaves what cannot be deleted.
 *
 * @param isShared whether other processes may be reading uploads in this folder; then only those older than an hour go
 * @param now milliseconds since 1970
 */
export async function dropUploads(dataDir: string, isShared: boolean, now: number): Promise<void> {
  const incoming = incomingFolder(dataDir);
  const names = await readdir(incoming).catch(() => []);
  for (const name of names) {
    const path = join(incoming, name);
    const since = isShared ? (await stat(path).catch(() => undefined))?.mtimeMs : undefined;
    if (isShared && (since === undefined || now - since < ABANDONED)) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
