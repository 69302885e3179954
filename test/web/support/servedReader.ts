import { startReader } from "../../../src/web/startReader.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import type { ReaderDesk } from "../../../src/web/readerDesk.ts";
import { readerOver } from "./readerOver.ts";

/** The same, served on this machine. */
export async function servedReader(
  snapshot: Snapshot,
  other: Partial<ReaderDesk> = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  return startReader(readerOver(snapshot, other).desk);
}
