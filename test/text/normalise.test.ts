import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, sourceSpan } from "../../src/text/normalise.ts";
import { anyText } from "../support/anyText.ts";

const same = [
  ["ten\u00a0British  men", "ten british men"],
  ["a\r\nb\tc\u2003d", "a b c d"],
  ["so\u00adft zero\u200bwidth \ufeffmark", "soft zerowidth mark"],
  ["‘Directly Threatening’", "'directly threatening'"],
  ["“quoted” «too» „this“", '"quoted" "too" "this"'],
  ["pro–democracy – and — so−on", "pro-democracy - and - so-on"],
  ["Szymańska, Ångström, naïve", "szymanska, angstrom, naive"],
  ["cafe\u0301 nai\u0308ve", "cafe naive"],
  ["Łódź, Ørsted, Straße, Æsop, İstanbul", "lodz, orsted, strasse, aesop, istanbul"],
  ["ﬁne ｆｕｌｌ", "fine full"],
  ["wait… £5", "wait... £5"],
  ["Σίσυφος", normalise("ΣΊΣΥΦΟΣ").text],
  ["漢字 مرحبا 😀", "漢字 مرحبا 😀"],
] as const;

describe("normalise", () => {
  it.each(same)("%j matches %j", (text, copy) => {
    expect(normalise(text).text).toBe(copy);
  });

  it.each([
    ["resume", "resumed"],
    ["й", "и"],
    ["が", "か"],
    ["co-op", "coop"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(normalise(one).text).not.toBe(normalise(other).text);
  });

  it("changes nothing in a normalised text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const copy = normalise(text).text;
        expect(normalise(copy).text).toBe(copy);
      }),
    );
  });

  it("maps every unit of the copy to a place of the source, in order", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { text: copy, starts, ends } = normalise(text);
        expect([starts.length, ends.length]).toEqual([copy.length, copy.length]);
        for (let unit = 0; unit < copy.length; unit += 1) {
          expect(starts[unit]).toBeLessThan(ends[unit] ?? 0);
          expect(ends[unit]).toBeLessThanOrEqual(text.length);
          expect(starts[unit]).toBeGreaterThanOrEqual(starts[Math.max(0, unit - 1)] ?? Infinity);
        }
      }),
    );
  });
});

describe("sourceSpan", () => {
  const cut = (text: string, words: string) => {
    const copy = normalise(text);
    const start = copy.text.indexOf(words);
    const { start: from, end } = sourceSpan(copy, { start, end: start + words.length });
    return text.slice(from, end);
  };

  it.each([
    ["who was among ten\u00a0British men", "ten british", "ten\u00a0British"],
    ["the cafe\u0301 was shut", "cafe", "cafe\u0301"],
    ["a so\u00adft word", "soft", "so\u00adft"],
    ["die Straße dort", "strasse", "Straße"],
    ["one\r\n two", "one two", "one\r\n two"],
    ["a “word” there", '"word"', "“word”"],
  ])("in %j finds %j as %j", (text, words, found) => {
    expect(cut(text, words)).toBe(found);
  });

  it("keeps an empty span empty", () => {
    const { start, end } = sourceSpan(normalise("ab"), { start: 2, end: 2 });
    expect(end).toBe(start);
  });
});
