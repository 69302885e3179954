import fc from "fast-check";
import { expect, test } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extractQuotations } from "../../../src/extract/quotations/quotations.ts";
import { extractReported } from "../../../src/extract/quotations/reported.ts";
import { startReading } from "../../../src/extract/quotations/speechReading.ts";
import { anyCharacter } from "../../support/anyCharacter.ts";
import { tries } from "../../support/effort.ts";

const words =
  "“ ” \" ' ‘ ’ « » „ said told X he she it Ann Lee , . ! ? : ; ( ) — who the a council spokesman in of that according to added , \n \n\n Q: A: SMITH: don't '90s boys' saying".split(
    / /,
  );

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((parts) => parts.join(" ")),
  fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((parts) => parts.join("")),
  fc.string({ unit: anyCharacter, maxLength: 300 }),
);

const none = { entities: [], mentions: [], descriptions: [] };

function read(text: string) {
  const article = articleFromText({ file: "any.txt", text, hash: "0" });
  const reading = startReading(article, none);
  return { article, quotations: extractQuotations(reading), reported: extractReported(reading) };
}

test("for any text, quotations are in order, do not overlap and stay inside a block", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { article, quotations } = read(text);
      let last = 0;
      for (const { start, end } of quotations) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(article.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
        last = end;
      }
    }),
    { numRuns: tries(500) },
  );
});

test("a certain speaker has a name, in words of the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { certainty, speaker } of read(text).quotations) {
        expect(certainty === "unknown" || speaker !== undefined).toBe(true);
        expect(text).toContain(speaker ?? "");
      }
    }),
    { numRuns: tries(500) },
  );
});

test("reported speech stays inside a sentence and has no marks", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { article, reported } = read(text);
      for (const { start, end, speaker } of reported) {
        expect(article.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(
          true,
        );
        expect(text).toContain(speaker);
        expect(article.text.slice(start, end)).not.toMatch(/[“”]/);
      }
    }),
    { numRuns: tries(500) },
  );
});

test("the same article gives the same quotations", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read(text)).toEqual(read(text));
    }),
  );
});
