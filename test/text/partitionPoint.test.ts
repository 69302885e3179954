import fc from "fast-check";
import { expect, test } from "vitest";
import { partitionPoint } from "../../src/text/partitionPoint.ts";

const ascending = fc.array(fc.integer()).map((list) => list.toSorted((a, b) => a - b));

test("is the place of the first number that is not less than a given one, or the end", () => {
  fc.assert(
    fc.property(ascending, fc.integer(), (list, wanted) => {
      const first = list.findIndex((one) => one >= wanted);
      expect(partitionPoint(0, list.length, (at) => (list[at] ?? 0) < wanted)).toBe(
        first < 0 ? list.length : first,
      );
    }),
  );
});

test.each([
  ["an empty range", 3, 3, 3],
  ["a range that is all before", 0, 9, 9],
  [
    "a range in milliseconds since 1970, beyond 32 bits",
    1_700_000_000_000,
    1_800_000_000_000,
    1_750_000_000_001,
  ],
])("stays inside the range: %s", (_, low, high, found) => {
  const asked: number[] = [];
  expect(partitionPoint(low, high, (at) => asked.push(at) > 0 && at <= 1_750_000_000_000)).toBe(found);
  expect(asked.filter((at) => at < low || at >= high)).toEqual([]);
});
