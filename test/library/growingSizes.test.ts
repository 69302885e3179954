import fc from "fast-check";
import { expect, test } from "vitest";
import { growingSizes } from "../../src/library/growingSizes.ts";

test.each([
  [3, 3, []],
  [374, 374, []],
  [499, 499, []],
  [500, 500, [250]],
  [749, 749, [250]],
  [750, 750, [250, 500]],
  [2400, 2400, [250, 500, 1000]],
  [5000, 5000, [250, 500, 1000, 2000]],
  [50_000, 50_000, [250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000]],
  // Nearly all of it is in the cache.
  [50_000, 499, []],
  [50_000, 0, []],
  [50_000, 500, [250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000]],
])("%i articles, %i of them unread, are shown at %j", (total, unread, sizes) => {
  expect(growingSizes(total, unread)).toEqual(sizes);
});

test("all parts together are less than 1.5 times the whole", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (total) => {
      const sizes = growingSizes(total, total);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(total * 1.5);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    }),
  );
});
