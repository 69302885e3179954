import { expect, test, vi } from "vitest";
import { logProgress } from "../../src/main/logProgress.ts";

test("a long load says every ten seconds how far it is, and how long it will take", () => {
  const info = vi.fn<(details: object, line: string) => void>();
  let at = 5000;
  const tell = logProgress({ info }, () => at);
  for (let done = 0; done <= 600; done += 20) {
    tell(done, 1000);
    at += 1000;
  }
  expect(info.mock.calls).toEqual([
    [{ perSecond: 20, secondsLeft: 40 }, "read 200 of 1000 articles"],
    [{ perSecond: 20, secondsLeft: 30 }, "read 400 of 1000 articles"],
    [{ perSecond: 20, secondsLeft: 20 }, "read 600 of 1000 articles"],
  ]);
});

test("a short one says nothing", () => {
  const info = vi.fn<(details: object, line: string) => void>();
  let at = 0;
  const tell = logProgress({ info }, () => at);
  for (let done = 0; done < 100; done += 1) {
    tell(done, 100);
    at += 90;
  }
  expect(info).not.toHaveBeenCalled();
});
