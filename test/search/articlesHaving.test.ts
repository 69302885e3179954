import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articlesHaving, articlesWithStart } from "../../src/search/articlesHaving.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { articleOf } from "./support/articleOf.ts";

const words = ["ferry", "harbour", "mayor", "resigned", "coins", "treasure", "grandmother"];
const lines = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 6 }), { minLength: 1, maxLength: 8 });
const indexOf = (all: readonly (readonly string[])[]) =>
  buildIndex(all.map((own, at) => articleOf(`a${at}`, "", [`Nothing ${own.join(" ")}.`])));

describe("the articles that have a word", () => {
  test("are those whose text contains it, in order", () => {
    fc.assert(
      fc.property(lines, fc.subarray(words), (all, wanted) => {
        const having = all.flatMap((own, at) => (wanted.some((word) => own.includes(word)) ? at : []));
        expect(articlesHaving(indexOf(all), wanted)).toEqual(having);
      }),
    );
  });

  test("by a prefix are those with a word that starts with it", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("f", "harb", "tre", "coins", "coinage", "z"), (all, start) => {
        const having = all.flatMap((own, at) => (own.some((word) => word.startsWith(start)) ? at : []));
        expect([...articlesWithStart(indexOf(all), start)].toSorted((a, b) => a - b)).toEqual(having);
      }),
    );
  });

  test.each(["ferries", "mayors", "coin", "treasures"])("in another form: %s", (form) => {
    expect(articlesHaving(indexOf([["ferry", "mayor", "coins", "treasure"], ["harbour"]]), [form])).toEqual([
      0,
    ]);
  });

  test.each(["zeppelin", "the", ""])("do not exist for an unknown word or a stop word: %j", (word) => {
    expect(articlesHaving(indexOf([["ferry"], ["harbour"]]), [word])).toEqual([]);
  });
});
