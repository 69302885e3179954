import fc from "fast-check";
import { expect, test } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import type { Article } from "../../../src/corpus/article.ts";
import { extractTimes } from "../../../src/extract/times/times.ts";
import { anyCharacter } from "../../support/anyCharacter.ts";
import { tries } from "../../support/effort.ts";

const words =
  "in on by since until from to between and the last next this early late mid end of week month year day decade quarter first second third half spring summer winter June May March Friday Monday yesterday today tonight ago earlier later two three ten a fiscal year-end Christmas Eve morning said will was , . “ ” ' -".split(
    " ",
  );
const figures =
  "12 2021 1989-90 '90s 03/04/2022 31 2nd 1998, Nov. 12:30 19th century 2024-02-30 0 99999 2020s".split(" ");

const prose = (vocabulary: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((parts) => parts.join(" "));

const anyText = fc.oneof(
  prose([...words, ...figures, "\n", "\n\n"]),
  fc.string({ unit: anyCharacter, maxLength: 300 }),
);

const published = fc.option(fc.constantFrom("2024-03-20", "1989-10-26", "not a date", "2024-02-31"), {
  nil: undefined,
});

function articleOf(text: string, day?: string): Article {
  return articleFromText({
    file: "any.txt",
    text,
    hash: "0",
    details: day === undefined ? {} : { published: day },
  });
}

test("for any text, spans are in order, do not overlap, are trimmed and stay inside a block", () => {
  fc.assert(
    fc.property(anyText, published, (text, day) => {
      const article = articleOf(text, day);
      let last = 0;
      for (const time of extractTimes(article, "en-GB")) {
        const words = article.text.slice(time.start, time.end);
        expect(words).toBe(words.trim());
        expect(words).not.toBe("");
        expect(time.start).toBeGreaterThanOrEqual(last);
        expect(article.blocks.some(({ start, end }) => start <= time.start && time.end <= end)).toBe(true);
        last = time.end;
      }
    }),
    { numRuns: tries(300) },
  );
});

test("without figures in the text and without a publication date, nothing is dated", () => {
  fc.assert(
    fc.property(prose(words), (text) => {
      for (const time of extractTimes(articleOf(text), "en-GB")) {
        expect(time).not.toHaveProperty("from");
        expect(time.certainty).toBe("unanchored");
      }
    }),
    { numRuns: tries(300) },
  );
});

test("dates are ISO 8601, run forwards, and exist exactly for stated and derived expressions", () => {
  fc.assert(
    fc.property(anyText, published, (text, day) => {
      for (const { from, to, certainty, anchor } of extractTimes(articleOf(text, day), "en-GB")) {
        expect(certainty === "unanchored").toBe(from === undefined);
        expect(certainty === "derived").toBe(anchor !== undefined);
        if (from === undefined || to === undefined) continue;
        expect(from).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
        expect(to).toHaveLength(from.length);
        expect(to >= from).toBe(true);
      }
    }),
    { numRuns: tries(300) },
  );
});

test("the same article gives the same times", () => {
  fc.assert(
    fc.property(anyText, published, (text, day) => {
      expect(extractTimes(articleOf(text, day), "en-GB")).toEqual(
        extractTimes(articleOf(text, day), "en-GB"),
      );
    }),
  );
});
