import { expect, test } from "vitest";
import { oneMoreAfter } from "../../src/main/oneMoreAfter.ts";

test("calls during a run share one run that starts after it", async () => {
  const runs: string[] = [];
  const ends: (() => void)[] = [];
  const run = oneMoreAfter((by: string) => {
    runs.push(by);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  const first = run("first");
  await Promise.resolve();
  const later = [run("second"), run("third")];
  expect(runs).toEqual(["first"]);
  ends[0]?.();
  await first;
  await Promise.resolve();
  expect(runs).toEqual(["first", "second"]);
  ends[1]?.();
  await Promise.all(later);
  const last = run("fourth");
  await Promise.resolve();
  ends[2]?.();
  await last;
  expect(runs).toEqual(["first", "second", "fourth"]);
});
