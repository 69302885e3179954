import fc from "fast-check";
import { expect, test } from "vitest";
import { listAt, packLists, startsOf } from "../../src/text/packedLists.ts";

const LISTS = 6;
const placed = fc.array(fc.record({ list: fc.nat(LISTS - 1), number: fc.nat(1_000) }));

test("each list has its numbers in the given order", () => {
  fc.assert(
    fc.property(placed, (all) => {
      const packed = packLists(
        LISTS,
        all.map(({ list }) => list),
        all.map(({ number }) => number),
      );
      for (let list = 0; list < LISTS; list += 1)
        expect([...listAt(packed, list)]).toEqual(
          all.filter((one) => one.list === list).map(({ number }) => number),
        );
    }),
  );
});

test("without numbers, each list has the places that refer to it, ascending", () => {
  fc.assert(
    fc.property(placed, (all) => {
      const lists = all.map(({ list }) => list);
      const packed = packLists(LISTS, lists);
      for (let list = 0; list < LISTS; list += 1)
        expect([...listAt(packed, list)]).toEqual([...lists.keys()].filter((at) => lists[at] === list));
    }),
  );
});

test.each([[LISTS], [LISTS + 7], [-1]])(
  "a list with the number %d, which is out of range, is empty",
  (list) => {
    expect([...listAt(packLists(LISTS, [0, 1, 5, 5]), list)]).toEqual([]);
  },
);

test("starts are the running totals of the lengths", () => {
  expect([...startsOf([2, 0, 3])]).toEqual([0, 2, 2, 5]);
});
