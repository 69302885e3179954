import { expect, test, vi } from "vitest";
import { type LoadProgress, progressOf, progressWords } from "../../src/library/loadProgress.ts";
import { tellProgress } from "../../src/library/tellProgress.ts";

test("a long load reports its progress and remaining time every ten seconds", () => {
  const report = vi.fn<(progress: LoadProgress) => void>();
  let at = 5000;
  const tell = tellProgress(report, () => at);
  for (let done = 0; done <= 600; done += 20) {
    tell(done, 1000);
    at += 1000;
  }
  expect(report.mock.calls).toEqual([
    [{ done: 200, total: 1000, perSecond: 20, secondsLeft: 40 }],
    [{ done: 400, total: 1000, perSecond: 20, secondsLeft: 30 }],
    [{ done: 600, total: 1000, perSecond: 20, secondsLeft: 20 }],
  ]);
});

test("a short one reports nothing", () => {
  const report = vi.fn<(progress: LoadProgress) => void>();
  let at = 0;
  const tell = tellProgress(report, () => at);
  for (let done = 0; done < 100; done += 1) {
    tell(done, 100);
    at += 90;
  }
  expect(report).not.toHaveBeenCalled();
});

test.each([
  [1200, 5000, 20, "1,200 of 5,000 articles are read, 60 a second; about 64 seconds left"],
  [10, 40_000, 1, "10 of 40,000 articles are read, 10 a second; about 67 minutes left"],
  [300, 600, 99, "300 of 600 articles are read, 3 a second; about 99 seconds left"],
  [600, 600, 10, "600 of 600 articles are read, 60 a second; about 0 seconds left"],
  [0, 600, 10, "0 of 600 articles are read, 0 a second"],
  [0, 0, 0, "0 of 0 articles are read, 0 a second"],
  [60_000, 120_000, 60, "60,000 of 120,000 articles are read, 1,000 a second; about 60 seconds left"],
  [1, 3, 100, "1 of 3 articles are read, 0 a second; about 3 minutes left"],
])("%i of %i articles in %i seconds is reported in plain words", (done, total, seconds, words) => {
  expect(progressWords(progressOf({ done, total }, seconds * 1000))).toBe(words);
});
