import fc from "fast-check";
import { expect, test } from "vitest";
import type { SentTables } from "../../src/library/sendTables.ts";
import { joinSlice, joinTables, sliceTables } from "../../src/library/sliceTables.ts";
import { tries } from "../support/effort.ts";

/** Tables whose lists have these lengths; their content does not matter. */
function tablesOf(lengths: readonly number[], entities: number): SentTables {
  const list = (length: number, at: number) => Array.from({ length }, (_, place) => `${at} ${place}`);
  return {
    index: { averageUnitLength: 3 },
    places: {},
    lists: Object.fromEntries(lengths.map((length, at) => [`list ${at}`, list(length, at)])),
    entities: Array.from({ length: entities }, (_, at) => ({ name: `Ada ${at}` })),
  } as unknown as SentTables;
}

test("tables are the same after they are sliced and joined, and no message is large", () => {
  const length = fc.oneof(fc.nat(3), fc.constantFrom(999, 1000, 1001, 2000, 2001), fc.nat(9000));
  fc.assert(
    fc.property(fc.array(length, { maxLength: 4 }), length, (lengths, entities) => {
      const sent = tablesOf(lengths, entities);
      const { slices, rest } = sliceTables(sent);
      const lists = new Map<string, unknown[]>();
      for (const slice of slices) joinSlice(lists, slice);
      expect(joinTables(lists, rest)).toEqual(sent);
      for (const { items } of slices) expect(items.length).toBeLessThanOrEqual(1000);
      for (const items of [...Object.values(rest.lists), rest.entities])
        expect(items.length).toBeLessThanOrEqual(1000);
    }),
    { numRuns: tries(30) },
  );
});

test("a small reload fits into one message", () => {
  const sent = tablesOf([3, 0, 1000], 5);
  expect(sliceTables(sent)).toEqual({ slices: [], rest: sent });
});
