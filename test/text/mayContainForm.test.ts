import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayContainForm } from "../../src/text/mayContainForm.ts";
import { tokenise } from "../../src/text/tokens.ts";

const formsOf = (text: string): string[] => tokenise(text).map(({ form }) => form);

describe("a quick test for word forms", () => {
  test.each([
    ["the union's boss", "boss"],
    ["The BOSS’s office", "boss"],
    ["an O'Neill aide", "oneill"],
    ["40 per cent", "percent"],
    ["the maître d'hôtel", "maitre"],
    ["a co\u00ADach", "coach"],
    ["U.N. inspector", "un"],
    ["Covid19 adviser", "covid"],
  ])("%j may contain %j", (text, form) => {
    expect(mayContainForm(new Set([form]))(text)).toBe(true);
  });

  test.each([
    ["the union's leader", "boss"],
    ["“no,” said the judge", "juror"],
    ["", "boss"],
    ["bo-ys", "boss"],
    ["the pilot (52)", "captain"],
    ["a baker; a butcher", "grandmother"],
    ["12,000", "doctor"],
    ["two\nlines", "wolf"],
  ])("%j does not contain %j", (text, form) => {
    expect(mayContainForm(new Set([form]))(text)).toBe(false);
  });

  test("never misses a form of the text", () => {
    const piece = fc.constantFrom(
      "boss",
      "’s",
      "'",
      " ",
      "per",
      "cent",
      "é",
      "ß",
      "U.S.",
      "F-16s",
      ",",
      "5",
      "₤",
      "MP",
      "n’t",
      "—",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "grapheme" }))), (pieces) => {
        const text = pieces.join("");
        for (const form of formsOf(text)) expect(mayContainForm(new Set([form]))(text)).toBe(true);
      }),
    );
  });
});
