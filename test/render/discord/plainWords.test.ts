import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockQuote } from "../../../src/render/discord/blockQuote.ts";
import { plainWords, quotedWords } from "../../../src/render/discord/plainWords.ts";
import { hostileText } from "../../support/hostileText.ts";

describe("the words of a message", () => {
  test.each([
    ["**Bold** and *slanted* and __under__ and ~~gone~~", "Bold and slanted and under and gone"],
    ["_slanted_ snake_case_name", "slanted snake_case_name"],
    ["> quoted\n> again", "quoted\nagain"],
    ["### Heading\n-# small\n- item", "Heading\nsmall\nitem"],
    ["||spoiler|| `code`", "spoiler code"],
    ["<@123456> said <#1>: hello <:wave:123> at <t:1700000000:f>", " said : hello  at "],
    ["see [the report](https://example.org/a_b)", "see the report"],
    [String.raw`\*not slanted\* \_x\_ 1\. one`, "*not slanted* _x_ 1. one"],
    ["5 < 6 and [sic] and (this)", "5 < 6 and [sic] and (this)"],
  ])("%j is read as %j", (markdown, words) => {
    expect(plainWords(markdown)).toBe(words);
  });

  test("any text, however hostile, is read quickly", () => {
    for (const piece of ["*_", "[x", "<@", "\\", "> ", "`|", "[a](https:"])
      expect(plainWords(piece.repeat(2_000)).length).toBeLessThanOrEqual(piece.length * 2_000);
  });
});

test("quotations are read back word for word, whatever they contain and whatever is bold", () => {
  fc.assert(
    fc.property(hostileText(200), fc.array(fc.tuple(fc.nat(200), fc.nat(200))), (text, spans) => {
      const highlights = spans.map(([start, length]) => ({ start, end: start + length }));
      const message = `### Heading\n${blockQuote(text, highlights)}\n-# small`;
      expect(quotedWords(message)).toEqual([text.replace(/\r\n?/g, "\n")]);
    }),
  );
});

test("quotations with something in between are separate", () => {
  expect(quotedWords("> one\n> more\n-# where\n> two")).toEqual(["one\nmore", "two"]);
});
