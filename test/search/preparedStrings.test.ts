import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringsWith } from "../../src/search/preparedStrings.ts";
import { fold } from "../../src/text/fold.ts";

const headlines = ["Ferry sinks off Skerrow", "Mayor’s café closes", "Ferry inquiry opens", "A", ""];

describe("the strings that contain another", () => {
  test.each([
    ["ferry", [0, 2]],
    ["FERRY S", [0]],
    ["s off", [0]],
    ["café closes", [1]],
    ["cafe closes", [1]],
    ["opens", [2]],
    ["a", [1, 3]],
    ["", [0, 1, 2, 3, 4]],
  ])("%j: %j", (part, places) => {
    expect(stringsWith(headlines, part)).toEqual(places);
  });

  test.each(["zeppelin", "ferry  sinks", "opensferry", "skerrow off", "ferry sinks off skerrow harbour"])(
    "none has %j",
    (part) => {
      expect(stringsWith(headlines, part)).toEqual([]);
    },
  );

  test("are those that a full scan finds", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abcé ’-".split("")), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), text, (list, part) => {
        const wanted = fold(part);
        const having = list.flatMap((one, place) => (fold(one).includes(wanted) ? place : []));
        expect(stringsWith(list, part)).toEqual(having);
      }),
    );
  });
});
