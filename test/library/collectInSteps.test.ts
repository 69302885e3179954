import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { collectInSteps } from "../../src/library/collectInSteps.ts";

test("shared memory that nothing refers to any more is given back without a collection in one go", async () => {
  const isKept = leftBehind();
  // A `WeakRef` that was just made stays alive until the turn ends.
  await setImmediate();
  await collectInSteps();
  expect(isKept()).toBe(false);
});

test("nothing grows by it", async () => {
  const before = process.memoryUsage.rss();
  await collectInSteps();
  expect(process.memoryUsage.rss() - before).toBeLessThan(32 * 1_048_576);
});

/** Makes unreferenced shared memory; returns whether it is still there. */
function leftBehind(): () => boolean {
  const reference = new WeakRef(new SharedArrayBuffer(1_048_576));
  return () => reference.deref() !== undefined;
}
