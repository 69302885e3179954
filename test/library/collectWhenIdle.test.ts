import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { collectAtOnce } from "../../src/library/collectAtOnce.ts";
import { makeCollectTurn } from "../../src/library/collectTurn.ts";
import { collectWhenIdle } from "../../src/library/collectWhenIdle.ts";

test("unreferenced memory is given back some seconds after the last task, and not before", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const isKept = leftBehind();
  const collectNow = collectAtOnce();
  const onTask = collectWhenIdle("building", () => Promise.resolve(collectNow()), makeCollectTurn());
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

test("memory is given back after some tasks although they never stop", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const collect = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const onTask = collectWhenIdle("building", collect, makeCollectTurn());
  for (let task = 0; task < 12; task += 1) {
    onTask();
    vi.advanceTimersByTime(1_000);
    await setImmediate();
  }
  expect(collect).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(60_000);
  expect(collect).toHaveBeenCalledTimes(4);
});

test("two threads never give back memory at the same time", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const turn = makeCollectTurn();
  let end = (): void => undefined;
  const first = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (end = resolve)));
  const second = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const onTasks = [collectWhenIdle("building", first, turn), collectWhenIdle("answering", second, turn)];
  for (const onTask of onTasks) for (let task = 0; task < 3; task += 1) onTask();
  vi.advanceTimersByTime(5_000);
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).not.toHaveBeenCalled();
  end();
  await setImmediate();
  vi.advanceTimersByTime(5_000);
  expect(second).toHaveBeenCalledTimes(1);
});

/** Makes an unreferenced object; returns whether it is still in memory. */
function leftBehind(): () => boolean {
  const reference = new WeakRef({ harbour: "Wexcombe" });
  return () => reference.deref() !== undefined;
}
