import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterChanges } from "../../src/main/afterChanges.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

test("files are read once, a moment after the last change", () => {
  const read = vi.fn<() => void>();
  const changes = afterChanges(read);
  for (let change = 0; change < 3; change += 1) {
    changes.note();
    vi.advanceTimersByTime(900);
  }
  expect(read).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(read).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  expect(read).toHaveBeenCalledOnce();
});

test("files that change without a pause are read every ten seconds, and once more after the last change", () => {
  const read = vi.fn<() => void>();
  const changes = afterChanges(read);
  for (let tenths = 0; tenths < 250; tenths += 1) {
    changes.note();
    vi.advanceTimersByTime(100);
  }
  expect(read).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(read).toHaveBeenCalledTimes(3);
});

test("nothing is read once the changes are forgotten", () => {
  const read = vi.fn<() => void>();
  const changes = afterChanges(read);
  changes.note();
  changes.cancel();
  vi.advanceTimersByTime(60_000);
  expect(read).not.toHaveBeenCalled();
});
