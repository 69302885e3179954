import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "../../src/corpus/parseArticle.ts";
import { anyText } from "../support/anyText.ts";
import { partOf } from "../support/effort.ts";

describe("parseText", () => {
  it("finds blocks in any text: in order, disjoint, without white space at the ends, with only white space between them", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let from = 0;
        for (const { start, end } of parseText(text).blocks) {
          expect(text.slice(from, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
        expect(text.slice(from).trim()).toBe("");
      }),
    );
  });

  it("finds sentences in any text: in order, disjoint, each inside a block", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { blocks, sentences } = parseText(text);
        let from = 0;
        for (const { start, end, block } of sentences) {
          const around = blocks[block];
          expect(start).toBeGreaterThanOrEqual(Math.max(from, around?.start ?? Infinity));
          expect(end).toBeLessThanOrEqual(around?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });

  it("numbers paragraphs from 1 without gaps in any text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { blocks } = parseText(text);
        const bodies = blocks.filter(({ role }) => role === "body").map(({ paragraph }) => paragraph);
        expect(bodies).toEqual(bodies.map((_, index) => index + 1));
        for (const { paragraph } of blocks) {
          expect(paragraph).toBeGreaterThanOrEqual(1);
          expect(paragraph).toBeLessThanOrEqual(Math.max(1, bodies.length));
        }
      }),
    );
  });

  it.each([
    ["lines of one letter", "a\n", 30_000],
    ["capitals and spaces", "Ab ", 100_000],
    ["initials in one line", "A. B. ", 50_000],
    ["brackets", "(", 1_000_000],
    ["hyphens", "- ", 500_000],
    ["line breaks", "\r\n", 500_000],
    ["lines of a name", "By Jane Smith and John Doe, ".repeat(8) + "\n", 2_000],
    ["lines of closing brackets", `${")".repeat(500)}\n`, 500],
  ])("copes with endless %s", (_, unit, count) => {
    const text = unit.repeat(partOf(count));
    const { blocks } = parseText(text);
    expect(blocks.length).toBeLessThanOrEqual(count);
  });
});
