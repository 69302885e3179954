import fc from "fast-check";
import { expect, test } from "vitest";
import { patchPlaceTable } from "../../../src/answer/names/patchPlaceTable.ts";
import { placeTable } from "../../../src/answer/names/placeTable.ts";
import { tries } from "../../support/effort.ts";

const keys = fc.uniqueArray(fc.constantFrom(..."ada brandt jonas fenwick gwen drummond trust".split(" ")), {
  maxLength: 4,
});
/** Things with their keys: whether each stays, and what is added before it. */
const edits = fc.array(
  fc.record({ own: keys, stays: fc.boolean(), before: fc.array(keys, { maxLength: 2 }) }),
  {
    maxLength: 9,
  },
);

test("a table patched for added, removed and rekeyed things equals one built from scratch", () => {
  fc.assert(
    fc.property(edits, (all) => {
      const places = new Int32Array(all.length).fill(-1);
      const added: number[] = [];
      const now: string[][] = [];
      for (const [place, { own, stays, before }] of all.entries()) {
        for (const one of before) added.push(now.push(one) - 1);
        if (stays) places[place] = now.push(own) - 1;
      }
      const table = placeTable(all.map(({ own }) => own));
      expect(patchPlaceTable(table, { places, added, keysOf: (place) => now[place] ?? [] })).toStrictEqual(
        placeTable(now),
      );
    }),
    { numRuns: tries(500) },
  );
});
