import { describe, expect, it } from "vitest";
import { readPlainText } from "../../../src/corpus/formats/plainText.ts";

function blocksOf(text: string): string[] {
  return readPlainText(text, "a.txt").passages.map(({ start, end }) => text.slice(start, end));
}

describe("front matter", () => {
  it.each(["\n", "\r\n", "\r"])("is details and no part of the article, with line ends %j", (end) => {
    const text = ["---", "title: A", "published: 2024-03-03", "---", "", "Body.", ""].join(end);
    expect(readPlainText(text, "a.txt")).toMatchObject({
      text,
      details: { title: "A", published: "2024-03-03" },
      problems: [],
    });
    expect(blocksOf(text)).toEqual(["Body."]);
  });

  it("may end in three full stops, and may begin with a remark", () => {
    expect(blocksOf("---\n# by hand\ntitle: A\n...\nBody.")).toEqual(["Body."]);
  });

  it.each([
    ["a rule over the text", "---\nThe minister resigned.\n---\nMore."],
    ["a rule further down", "Headline\n\n---\ntitle: A\n---\n"],
    ["a clock time", "---\n10:15 It began.\n---\n"],
  ])("is not %s", (_, text) => {
    expect(readPlainText(text, "a.txt")).toMatchObject({ details: {}, problems: [] });
    expect(blocksOf(text).length).toBeGreaterThan(1);
  });

  it("that is bad YAML is left out and named, and the article loads", () => {
    const text = "---\ntitle: Ferry: 11 dead\n---\nBody.";
    const { details, problems } = readPlainText(text, "a.txt");
    expect(details).toEqual({});
    expect(problems).toHaveLength(1);
    expect(blocksOf(text)).toEqual(["Body."]);
  });

  it("that is never closed is read as text and named", () => {
    const text = "---\ntitle: A\n\nBody.";
    const { problems } = readPlainText(text, "a.txt");
    expect(problems).toMatchObject([
      { file: "a.txt", what: "front matter has no closing ---, and is read as text" },
    ]);
    expect(blocksOf(text)).toContain("Body.");
  });
});
