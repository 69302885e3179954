import { describe, expect, test } from "vitest";
import { analyseQuery } from "../../src/search/analyseQuery.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { searchSentences } from "../../src/search/searchSentences.ts";
import { articleOf } from "./support/articleOf.ts";

const articles = [
  articleOf("a", "Harbour fire", [
    "A fire destroyed three warehouses in the harbour on Monday.",
    ["heading", "What the mayor said about the fire"],
    "Mayor Ilse Brandt praised the firefighters.",
    "She promised that the warehouses would be rebuilt.",
    ["boilerplate", "Follow us for more about the fire in the harbour."],
  ]),
  articleOf("b", "Election", [
    "The council election takes place in May.",
    "Turnout in the last council election was 41 per cent.",
  ]),
];
const index = buildIndex(articles);

/** The sentences found, as text. */
const found = (question: string): string[] =>
  searchSentences(index, analyseQuery(index, question)).map(({ article, sentence }) => {
    const { text, sentences } = articles[article] ?? { text: "", sentences: [] };
    return text.slice(sentences[sentence]?.start, sentences[sentence]?.end);
  });

describe("searchSentences", () => {
  test.each([
    ["What did the fire destroy?", "A fire destroyed three warehouses in the harbour on Monday."],
    ["who praised the fire fighters", "Mayor Ilse Brandt praised the firefighters."],
    ["When is the council electoin?", "The council election takes place in May."],
    ["warehouses rebuilding promises", "She promised that the warehouses would be rebuilt."],
  ])("answers %j", (question, sentence) => {
    expect(found(question)[0]).toBe(sentence);
  });

  test("boilerplate never answers", () => {
    expect(found("follow us for more about the fire in the harbour").join(" ")).not.toContain("Follow");
  });

  test("a quoted phrase is required", () => {
    expect(found('"council election takes"')).toEqual(["The council election takes place in May."]);
  });

  test.each(["", "   ", "the of and", "👍👍", "((((a+)+)+)+$", "\u0000\uD800", '"""', "x".repeat(100_000)])(
    "finds nothing for %j and does not throw",
    (question) => {
      expect(found(question)).toEqual([]);
    },
  );
});
