import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { collectAtOnce } from "../../src/library/collectAtOnce.ts";
import { collectWhenIdle } from "../../src/library/collectWhenIdle.ts";

test("unreferenced memory is given back some seconds after the last task, and not before", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const isKept = leftBehind();
  const onTask = collectWhenIdle("building", collectAtOnce());
  onTask();
  vi.advanceTimersByTime(4_000);
  onTask();
  vi.advanceTimersByTime(4_000);
  await setImmediate();
  expect(isKept()).toBe(true);
  // A `WeakRef` that was just read stays alive until the turn ends.
  await setImmediate();
  vi.advanceTimersByTime(4_000);
  await setImmediate();
  expect(isKept()).toBe(false);
});

test("memory is given back after some tasks although they never stop", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const collect = vi.fn<() => void>();
  const onTask = collectWhenIdle("building", collect);
  for (let task = 0; task < 12; task += 1) {
    onTask();
    vi.advanceTimersByTime(1_000);
  }
  expect(collect).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(60_000);
  expect(collect).toHaveBeenCalledTimes(4);
});

/** Makes an unreferenced object; returns whether it is still in memory. */
function leftBehind(): () => boolean {
  const reference = new WeakRef({ harbour: "Wexcombe" });
  return () => reference.deref() !== undefined;
}
