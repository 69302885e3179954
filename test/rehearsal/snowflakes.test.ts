import fc from "fast-check";
import { expect, test } from "vitest";
import { snowflakes } from "../../src/rehearsal/snowflakes.ts";

test("ids always grow, even when the clock stands still or goes back", () => {
  const times = fc.array(fc.integer({ min: 1_420_070_400_000, max: 4_102_444_800_000 }), { minLength: 2 });
  fc.assert(
    fc.property(times, (clock) => {
      let tick = 0;
      const newId = snowflakes(() => clock[tick] ?? 0);
      const ids = clock.map(() => {
        const id = BigInt(newId());
        tick += 1;
        return id;
      });
      expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0n))).toBe(true);
    }),
  );
});

test("an id holds the time at which it was made", () => {
  const made = Date.UTC(2026, 0, 2, 3, 4, 5);
  const id = BigInt(snowflakes(() => made)());
  expect(Number(id >> 22n) + 1_420_070_400_000).toBe(made);
});
