import { articleTables } from "../corpus/articleTables.ts";
import { extractionTables } from "../extract/extractionTables.ts";
import { indexTables } from "../search/indexTables.ts";
import { onceTables } from "../text/tableOnce.ts";
import { directoryTables } from "./names/directoryTables.ts";
import { snapshotTables } from "./snapshotTables.ts";
import type { Snapshot } from "./snapshot.ts";

/** Articles per step. */
const AT_ONCE = 40;

/**
 * Computes every declared table before a snapshot answers its first questions. Each step takes about 20 milliseconds for
 * 5,000 articles; pausing after each keeps the event loop free.
 */
export function* warmUp(snapshot: Snapshot): Generator<undefined, undefined> {
  const { articles, extractions, index, directory } = snapshot;
  for (let first = 0; first < articles.length; first += AT_ONCE) {
    for (const article of articles.slice(first, first + AT_ONCE))
      for (const step of articleTables.steps) step(article);
    for (const extraction of extractions.slice(first, first + AT_ONCE))
      for (const step of extractionTables.steps) step(extraction);
    yield;
  }
  for (const steps of onceTables) yield* steps();
  for (const step of indexTables.steps) yield void step(index);
  for (const step of directoryTables.steps) yield void step(directory);
  for (const step of snapshotTables.steps) yield void step(snapshot);
}
