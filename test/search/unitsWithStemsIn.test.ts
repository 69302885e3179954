import { expect, test } from "vitest";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { queryTablesOf } from "../../src/search/queryTables.ts";
import { isStemIn, unitsWithStemsIn } from "../../src/search/unitsWithStemsIn.ts";
import { stem } from "../../src/text/stems.ts";
import { articleOf } from "./support/articleOf.ts";

const index = buildIndex([
  articleOf("a", "Tunnel opens", ["Tunnel opens", "The harbour closed.", "The harbour reopened."]),
  articleOf("b", "Budget passed", ["Budget passed", "The council met.", "The harbour was sold."]),
]);
const units = index.unitArticle.length;
const stemOf = (word: string): number => queryTablesOf(index).stemNumber.get(stem(word)) ?? -1;

test.each(["harbour", "council", "tunnel", "budget"])("finds the units with %s in any range", (word) => {
  const all = unitsWithStemsIn(index, [stemOf(word)], 0, units);
  expect(all.length).toBeGreaterThan(0);
  for (let first = 0; first <= units; first += 1) {
    for (let end = first; end <= units; end += 1) {
      const wanted = all.filter((unit) => unit >= first && unit < end);
      expect(unitsWithStemsIn(index, [stemOf(word)], first, end)).toEqual(wanted);
      expect(isStemIn(index, stemOf(word), first, end)).toBe(wanted.length > 0);
    }
  }
});

test("lists a unit with several of the stems once, in order", () => {
  const stems = ["sold", "harbour", "closed"].map(stemOf);
  const each = stems.flatMap((one) => unitsWithStemsIn(index, [one], 0, units));
  expect(each).toHaveLength(5);
  expect(unitsWithStemsIn(index, stems, 0, units)).toEqual([...new Set(each)].toSorted((a, b) => a - b));
});
