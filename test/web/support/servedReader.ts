import { startReader } from "../../../src/web/startReader.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import type { ReaderServices } from "../../../src/web/readerServices.ts";
import { readerOver } from "./readerOver.ts";

/** The same, served on this machine. */
export async function servedReader(
  snapshot: Snapshot,
  other: Partial<ReaderServices> = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  return startReader(readerOver(snapshot, other).services);
}
