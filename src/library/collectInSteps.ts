import {
  constants,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { compactPages } from "./compactPages.ts";

/** Collections in a row: V8 frees shared memory and compacts pages only once it has collected what refers to them. */
const TIMES = 2;
/** Bytes of memory that V8 counts as used. No page of it is touched, so the system never provides it. */
const WEIGHT = 64 * 1_048_576;
/** Milliseconds between two such allocations. */
const PAUSE = 100;
/** Allocations after which V8 is left alone; three usually start a collection. */
const MOST_WEIGHTS = 20;

/**
 * Collects garbage in steps of some milliseconds, as V8 does by itself when memory fills up. A thread that answers cannot
 * stop for a whole collection; and V8 does not count memory that threads share, so it would wait for long before it frees
 * the tables of earlier snapshots.
 */
export async function collectInSteps(): Promise<void> {
  const collections: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => {
    collections.push(...list.getEntries().filter(isMajor));
  });
  observer.observe({ entryTypes: ["gc"] });
  compactPages(true);
  for (let times = 0; times < MOST_WEIGHTS && collections.length < TIMES; times += 1) {
    allocate();
    await setTimeout(PAUSE, undefined, { ref: false });
  }
  compactPages(false);
  observer.disconnect();
}

const isMajor = (entry: PerformanceEntry): boolean =>
  (entry as PerformanceEntry & { readonly detail: NodeGCPerformanceDetail }).detail.kind ===
  constants.NODE_PERFORMANCE_GC_MAJOR;

function allocate(): ArrayBuffer | undefined {
  try {
    return new ArrayBuffer(WEIGHT);
  } catch {
    // Where the system grants no memory that it might have to provide, V8 collects at such a failure.
    return undefined;
  }
}
