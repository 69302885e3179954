import { describe, expect, it } from "vitest";
import { splitPassages } from "../../src/corpus/splitPassages.ts";

function passagesOf(text: string): string[] {
  return splitPassages(text).map(({ start, end }) => text.slice(start, end));
}

const wrapped = `Two dead as ferry sinks
By Jane Smith

PORT HALVEN - Two people died when a ferry sank on Sunday in the
sound between the mainland and the island of Inchmarrow, and a dozen
others are missing, police said.

"It went down in a minute," said Ann Lee, a nurse who swam for more
than an hour before a fishing boat took her aboard.

The operator, Carrow Ferries, declined to comment on reports that the
bow door was broken.`;

describe("splitPassages", () => {
  it("joins the lines of wrapped paragraphs, but not a headline with its byline", () => {
    expect(passagesOf(wrapped).map((passage) => passage.split(/\s+/).slice(0, 3).join(" "))).toEqual([
      "Two dead as",
      "By Jane Smith",
      "PORT HALVEN -",
      '"It went down',
      "The operator, Carrow",
    ]);
  });

  it("joins wrapped lines, whatever their line endings", () => {
    expect(passagesOf(wrapped.replaceAll("\n", "\r\n"))).toHaveLength(5);
  });

  it("starts a paragraph at an indented line of wrapped text", () => {
    const text = `BAHIA COCOA REVIEW
    Showers continued throughout the week in the zone, helping the
crop to recover from the drought of the months before it, dealers
said on Thursday.
    Prices fell, as a result, by a third in the week to Sunday, and
traders expect that they will go on falling.`;
    expect(passagesOf(text).map((passage) => passage.split(/\s+/)[0])).toEqual([
      "BAHIA",
      "Showers",
      "Prices",
    ]);
  });

  it.each([
    ["one line a paragraph", "Headline here\nA first paragraph.\nA second paragraph.\nA third one."],
    [
      "a sentence a line",
      "Police charged two men on Monday with theft of a tuba.\nThey will appear in court.\nThe band is glad that it is over and done with now.",
    ],
    [
      "long lines",
      `${"The minister said that ".repeat(8)}\nand so on it went for long\n${"and that the bridge ".repeat(8)}`,
    ],
    ["lines of a list", "Apples from the garden of the house\nPears\nPlums from over the river\nQuinces"],
    ["short lines of verse", "the sea is\nthe sea and\nthe land is\nthe land"],
  ])("keeps %s separate", (_, text) => {
    expect(passagesOf(text)).toEqual(text.split("\n").map((line) => line.trim()));
  });

  it("says which lines directly follow the one above", () => {
    expect(splitPassages("a\nb\n\nc\n \nd").map(({ adjacent }) => adjacent)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it.each(["\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"])("ends a line at %j", (mark) => {
    expect(passagesOf(`One${mark}Two`)).toEqual(["One", "Two"]);
  });

  it("starts at the given offset", () => {
    expect(splitPassages("title: a\n\nOne\nTwo", 9)).toEqual([
      { start: 10, end: 13, adjacent: false },
      { start: 14, end: 17, adjacent: true },
    ]);
  });
});
