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
  yield* warmEach(articles, articleTables.steps);
  yield* warmEach(extractions, extractionTables.steps);
  for (const steps of onceTables) yield* steps();
  yield* run(indexTables.steps, index);
  yield* run(directoryTables.steps, directory);
  yield* run(snapshotTables.steps, snapshot);
}

type Steps<Whole> = readonly ((whole: Whole) => Generator<undefined, unknown> | undefined)[];

function* run<Whole>(steps: Steps<Whole>, whole: Whole): Generator<undefined, void> {
  for (const step of steps) {
    const rest = step(whole);
    if (rest !== undefined) yield* rest;
    yield;
  }
}

/** Those whose tables were computed for an earlier snapshot. */
const warm = new WeakSet<object>();

/** Computes the tables of each item that is new. */
function* warmEach<Item extends object>(
  items: readonly Item[],
  steps: Steps<Item>,
): Generator<undefined, void> {
  let done = 0;
  for (const item of items) {
    if (warm.has(item)) continue;
    for (const step of steps) {
      const rest = step(item);
      if (rest !== undefined) yield* rest;
    }
    warm.add(item);
    done += 1;
    if (done % AT_ONCE === 0) yield;
  }
}
