import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockQuote } from "../../../src/render/discord/blockQuote.ts";
import { escapeForDiscord, unescapeFromDiscord } from "../../../src/render/discord/escape.ts";
import { inlineText, labelText, oneLine } from "../../../src/render/discord/inlineText.ts";
import { hostileText } from "../../support/hostileText.ts";
import { asParsed, asQuoted, boldTexts, plainText, quotedTexts } from "../../support/plainText.ts";
import { tries } from "../../support/effort.ts";

const runs = { numRuns: tries(1000) };

describe("escapeForDiscord", () => {
  it("returns any text after Discord's markdown is parsed", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(plainText(escapeForDiscord(text))).toBe(asParsed(text));
      }),
      runs,
    );
  });

  it("is undone exactly", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(unescapeFromDiscord(escapeForDiscord(text))).toBe(text);
      }),
      runs,
    );
  });

  it.each([
    ["a plain sentence, with (brackets), “quotes” & more!"],
    ["It rose 4.5% - or so he said - by 12.30 p.m."],
    ["the well-known half-sister's e-mail"],
  ])("leaves ordinary prose unchanged: %s", (text) => {
    expect(escapeForDiscord(text).replace(/\\(?=-)/g, "")).toBe(text);
  });

  it.each([
    ["# a", "\\# a"],
    ["-# a", "\\-\\# a"],
    ["- a", "\\- a"],
    ["1. a", "1\\. a"],
    ["> a", "\\> a"],
    ["https://a.org", "https\\://a.org"],
    ["@everyone", "\\@everyone"],
    ["<t:1:R>", "\\<t\\:1\\:R\\>"],
  ])("escapes %j", (text, escaped) => {
    expect(escapeForDiscord(text)).toBe(escaped);
  });
});

describe("blockQuote", () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 150 }), fc.integer({ min: 0, max: 20 })), {
    maxLength: 6,
  });

  it("shows any text verbatim, whichever words are bold", () => {
    fc.assert(
      fc.property(hostileText(), spans, (text, pairs) => {
        const highlights = pairs.map(([start, length]) => ({ start, end: start + length }));
        const [quoted, ...rest] = quotedTexts(blockQuote(text, highlights));
        expect(quoted).toBe(asQuoted(text));
        expect(rest).toEqual([]);
      }),
      runs,
    );
  });

  it.each([
    ["He said yes.", [[3, 7]], ["said"]],
    ["He said yes.", [[2, 8]], ["said"]],
    ["unbelievable", [[2, 9]], ["believa"]],
    ["a_b_c", [[2, 3]], ["b"]],
    ["a*b*c", [[1, 4]], ["*b*"]],
    [
      "a\f@b",
      [
        [0, 1],
        [2, 3],
      ],
      ["a@"],
    ],
    [
      "one two",
      [
        [0, 3],
        [3, 7],
      ],
      ["one two"],
    ],
    [
      "one two",
      [
        [4, 7],
        [0, 3],
      ],
      ["one", "two"],
    ],
    ["one\ntwo", [[0, 7]], ["one", "two"]],
    ["one", [[-4, 99]], ["one"]],
    ["back\\slash", [[0, 5]], ["back\\"]],
    ["   ", [[0, 3]], []],
  ])("puts the highlighted words of %j in bold", (text, pairs, bold) => {
    const highlights = pairs.map(([start = 0, end = 0]) => ({ start, end }));
    expect(boldTexts(blockQuote(text, highlights))).toEqual(bold);
  });
});

describe("inlineText", () => {
  it("keeps any text on one line, within its limit, and plain", () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 10, max: 120 }), (text, limit) => {
        const shown = inlineText(text, limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown).not.toMatch(/[\n\r\u2028\u202e]/);
        const plain = plainText(shown);
        expect(oneLine(text).startsWith(plain.replace(/…$/, "")) || oneLine(text) === plain).toBe(true);
      }),
      runs,
    );
  });

  it("does not change a tidy line again", () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 10, max: 120 }), (text, limit) => {
        const label = labelText(text, limit);
        expect(label.length).toBeLessThanOrEqual(limit);
        expect(labelText(label, limit)).toBe(label);
      }),
      runs,
    );
  });
});

describe("labelText", () => {
  it.each([
    ["Metropolitan Police Counter Terrorism Command", 26, "Metropolitan Police…"],
    ["Metropolitan Police Counter Terrorism Command", 45, "Metropolitan Police Counter Terrorism Command"],
    ["The harbour, the wall", 13, "The harbour…"],
    ["Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…"],
    ["abcdef😀ghi", 8, "abcdef…"],
    [" \n ", 8, "…"],
  ])("shows %j in %i characters as %j", (text, limit, label) => {
    expect(labelText(text, limit)).toBe(label);
  });
});
