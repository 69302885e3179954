import { setTimeout } from "node:timers/promises";
import type { ArchiveCoverage } from "./archiveCoverage.ts";
import type { Archive } from "./openArchive.ts";

/** Milliseconds between checks for a new version, so that a change answers within five seconds. */
const EVERY = 2_000;

/** Takes up changes to the archive by any process until `signal` aborts; keeps retrying while the database is down. */
export async function followArchive(
  archive: Archive,
  coverage: ArchiveCoverage,
  { signal, onTrouble }: { readonly signal: AbortSignal; readonly onTrouble: (error: Error) => void },
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (await coverage.refresh()) await archive.requeueEdited();
    } catch (error) {
      onTrouble(error instanceof Error ? error : new Error(String(error)));
    }
    await setTimeout(EVERY, undefined, { signal }).catch(() => undefined);
  }
}
