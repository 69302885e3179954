import { parse } from "discord-markdown-parser";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockQuote } from "../../../src/render/discord/blockQuote.ts";
import { quotedWords } from "../../../src/render/discord/plainWords.ts";
import { hostileText } from "../../support/hostileText.ts";
import { asQuoted, plainText, quotedTexts } from "../../support/plainText.ts";
import { tries } from "../../support/effort.ts";

type Node = ReturnType<typeof parse>[number];

/** The text that is not struck through, apart from white space. */
function unstruck(markdown: string): string {
  const leaves = (node: Node): string => {
    if (node.type === "strikethrough") return "";
    const content: unknown = node["content"];
    return typeof content === "string"
      ? content
      : ((content as Node[] | undefined) ?? []).map(leaves).join("");
  };
  return parse(markdown, "extended").map(leaves).join("").replace(/\s/g, "");
}

describe("struck-through text", () => {
  test.each([
    "about ~40 people",
    "~40 people",
    "~~struck in the article itself~~ and more",
    "a ~~ b ~ c ~~~ d",
    "it ended \\",
    "under_scored_ and *starred*",
    "`code` and ||hidden||",
    "> quoted, - listed, # headed",
    "- a bullet",
    "1. the first",
    "[a link](https://example.org/~user/x)",
    "<@123> and <t:1:D> :smile:",
    "two lines\n~of it~ and\nmore",
    "_",
    "a backslash and a tilde \\~ within",
  ])("is struck through to its last word: %j", (text) => {
    for (const spans of [[], [{ start: 0, end: 5 }], [{ start: 2, end: text.length }]]) {
      const markdown = blockQuote(text, spans, true);
      expect(quotedTexts(markdown)).toEqual([text]);
      expect(unstruck(markdown).replace(/~+$/u, "")).toBe("");
      expect(quotedWords(markdown)).toEqual([text]);
    }
  });

  test.each([
    ["it ends in a tilde ~", "~"],
    ["it ends in three ~~~", "~~~"],
    ["a backslash and a tilde \\~", "~"],
    ["~~", "~~"],
  ])("keeps trailing tildes, which would end the strikethrough, outside: %j", (text, left) => {
    const markdown = blockQuote(text, [], true);
    expect(quotedTexts(markdown)).toEqual([text]);
    expect(unstruck(markdown)).toBe(left);
  });

  test("keeps any text apart from tildes", () => {
    fc.assert(
      fc.property(hostileText(30), (text) => {
        const markdown = blockQuote(text, [], true);
        expect(plainText(markdown)).not.toMatch(/⟦/u);
        expect(quotedTexts(markdown).join("\n")).toBe(asQuoted(text));
        expect(unstruck(markdown)).toMatch(/^~*$/u);
      }),
      { numRuns: tries(500), examples: [["~~\f"], ["a~\f~"]] },
    );
  });
});
