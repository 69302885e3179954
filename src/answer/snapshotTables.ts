import { tablesPer } from "../text/tablesPer.ts";
import type { Snapshot } from "./snapshot.ts";

/** The tables derived from a snapshot. */
export const snapshotTables = tablesPer<Snapshot>();
