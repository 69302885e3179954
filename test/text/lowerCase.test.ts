import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { families } from "../../src/answer/question/readAsking.ts";
import { groupsIn, lowerCase, replaceMatch } from "../../src/text/lowerCase.ts";
import { goldenQuestions } from "../eval/goldenQuestions.ts";

describe("small letters", () => {
  test.each([
    ["Which Court?", "which court?"],
    ["ÉTÉ ǅ", "été ǆ"],
    ["the İstanbul ferry", "the İstanbul ferry"],
    ["273 K, Ȿ, ẞ", "273 k, ȿ, ß"],
    ["ſo", "so"],
    ["𐐀 of Deseret", "𐐨 of deseret"],
    ["ΣΑΣ", "σασ"],
    ["no capitals", "no capitals"],
  ])("%s is %s", (text, small) => {
    expect(lowerCase(text)).toEqual({ text, small });
  });

  test("line up with the original, unit by unit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(lowerCase(text).small).toHaveLength(text.length);
      }),
    );
  });
});

test.each([
  [/^(?:so|hey)[\s,]+/iu, "HEY, who is it", "who is it"],
  [/^(?:so|hey)[\s,]+/iu, "who, hey, is it", "who, hey, is it"],
  [/[\s,]+please$/iu, "Who is Éva PLEASE", "Who is Éva"],
  [/ist/iu, "the İstanbul ferry", "the İstanbul ferry"],
  [/\bso\b/iu, "ſo it was", " it was"],
])("without %s, %j is %j", (pattern, text, rest) => {
  expect(replaceMatch(pattern, text, "")).toBe(rest);
});

describe("the forms of questions", () => {
  const patterns = families.flat().map(({ pattern }) => pattern);
  const asked = [...goldenQuestions("seeds"), ...goldenQuestions("invented")].map(({ question }) => question);

  test("name no capitals, and have matching flags", () => {
    for (const { source, flags } of patterns) {
      expect(source.replace(/\\p\{[LN]\}|\\S/g, "")).not.toMatch(/[A-Z]/);
      expect(flags).toBe("iu");
    }
  });

  test("are replaced as with the flag that ignores case", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...asked), fc.string({ unit: "grapheme" })), (text) => {
        const shouted = text.toUpperCase();
        const differing = patterns.filter(
          (pattern) => replaceMatch(pattern, shouted, "…") !== shouted.replace(pattern, "…"),
        );
        expect(differing).toEqual([]);
      }),
    );
  });

  test("have the same groups as with the flag that ignores case", () => {
    const anyCase = fc
      .tuple(fc.constantFrom(...asked), fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }))
      .map(([question, raised]) =>
        Array.from(question, (letter, at) =>
          raised[at % raised.length] === true ? letter.toUpperCase() : letter,
        ).join(""),
      );
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...asked), anyCase, fc.string({ unit: "grapheme" })), (text) => {
        const read = lowerCase(text);
        const differing = patterns.filter(
          (pattern) => JSON.stringify(groupsIn(pattern, read)) !== JSON.stringify(pattern.exec(text)?.groups),
        );
        expect(differing).toEqual([]);
      }),
    );
  });
});
