import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { proposeNearest } from "../../src/search/proposeNearest.ts";
import { loadCorpus } from "../eval/goldenQuestions.ts";
import { tries } from "../support/effort.ts";

let headlines: readonly string[];
beforeAll(async () => {
  ({ headlines } = (await loadCorpus("newsroom")).index);
});

/** A part of a headline, with letters changed, or words put in. */
const typing = fc.record({
  from: fc.nat(),
  start: fc.nat({ max: 4 }),
  length: fc.integer({ min: 1, max: 12 }),
  typos: fc.array(fc.tuple(fc.nat(), fc.constantFrom(..."aeiou-' ".split(""))), { maxLength: 3 }),
  more: fc.array(fc.constantFrom(..."the story about who wrote éclair naïve 2021 x".split(" ")), {
    maxLength: 3,
  }),
});

const typedBy = ({
  from,
  start,
  length,
  typos,
  more,
}: typeof typing extends fc.Arbitrary<infer T> ? T : never): string => {
  const words = (headlines[from % headlines.length] ?? "").split(" ").slice(start, start + length);
  const letters = Array.from([...words, ...more].join(" "));
  for (const [at, letter] of typos) letters[at % Math.max(1, letters.length)] = letter;
  return letters.join("");
};

test("the nearest headlines with a minimum closeness are the near ones among all", () => {
  let found = 0;
  fc.assert(
    fc.property(
      typing,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 300 }),
      (one, tenths, size) => {
        const list = headlines.slice(0, size);
        const typed = typedBy(one);
        const least = tenths / 10;
        const near = proposeNearest(list, typed, 5).filter(({ closeness }) => closeness >= least);
        expect(proposeNearest(list, typed, 5, least)).toEqual(near);
        found += near.length;
      },
    ),
    { numRuns: tries(500) },
  );
  expect(found).toBeGreaterThan(0);
});
