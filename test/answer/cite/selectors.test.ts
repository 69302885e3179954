import * as fc from "fast-check";
import { expect, test } from "vitest";
import { selectorsOf } from "../../../src/answer/cite/selectors.ts";

test("a passage is selected by its words, by 32 characters around them, and by its position", () => {
  const text = `${"before ".repeat(10)}the words${" after".repeat(10)}`;
  const start = text.indexOf("the words");
  expect(selectorsOf({ text }, { start, end: start + 9 })).toEqual([
    {
      type: "TextQuoteSelector",
      exact: "the words",
      prefix: "ore before before before before ",
      suffix: " after after after after after a",
    },
    { type: "TextPositionSelector", start: 70, end: 79 },
  ]);
});

test("positions count code points, so that every program finds the same place", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.string({ unit: "grapheme" }),
      (before, words, after) => {
        const text = before + words + after;
        const [quote, place] = selectorsOf(
          { text },
          { start: before.length, end: before.length + words.length },
        );
        expect(Array.from(text).slice(place.start, place.end).join("")).toBe(words);
        expect(before.endsWith(quote.prefix)).toBe(true);
        expect(after.startsWith(quote.suffix)).toBe(true);
        expect(quote.exact).toBe(words);
      },
    ),
  );
});
