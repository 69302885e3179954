import { expect, test } from "vitest";
import { onceTables, tableInSteps, tableOnce } from "../../src/text/tableOnce.ts";

/** A table of three steps, and how often its first step ran. */
function tides() {
  const begun: string[] = [];
  const table = tableInSteps(function* () {
    begun.push("high");
    yield;
    yield;
    return ["high", "low"];
  });
  const warm = onceTables.at(-1);
  if (warm === undefined) throw new Error("the table is not declared");
  return { begun, table, warm };
}

test("a table is computed ahead of its first use, in steps", () => {
  const { begun, table, warm } = tides();
  expect([...warm()].length).toBeGreaterThanOrEqual(3);
  expect(table()).toEqual(["high", "low"]);
  expect(begun).toHaveLength(1);
});

test("a table is complete if it is used between two steps, and stays the same object", () => {
  const { table, warm } = tides();
  const steps = warm();
  steps.next();
  const used = table();
  expect(used).toEqual(["high", "low"]);
  for (const _ of steps) expect(table()).toBe(used);
  expect(table()).toBe(used);
});

test("a table that was used is not computed again", () => {
  const { begun, table, warm } = tides();
  table();
  expect([...warm()]).toEqual([]);
  expect(begun).toHaveLength(1);
});

test("a table of one step is computed once", () => {
  let times = 0;
  const table = tableOnce(() => (times += 1));
  for (const _ of onceTables.at(-1)?.() ?? []) expect(times).toBeLessThan(2);
  expect([table(), table()]).toEqual([1, 1]);
});
