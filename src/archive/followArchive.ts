import { setTimeout } from "node:timers/promises";
import type { ArchiveCoverage } from "./archiveCoverage.ts";
import type { Archive } from "./openArchive.ts";

/** Milliseconds between looks for a new version; with the time to take it up, a change answers within five seconds. */
const EVERY = 2_000;

/** Takes up changes of the archive, by any process, until `signal` ends it; a database that is away is waited for. */
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
