import { describe, expect, it } from "vitest";
import { readPlainText } from "../../../src/corpus/formats/plainText.ts";

function blocksOf(text: string): string[] {
  return readPlainText(text, "a.txt").passages.map(({ start, end }) => text.slice(start, end));
}

describe("front matter", () => {
  it.each(["\n", "\r\n", "\r"])(
    "gives details and is not part of the article, with line endings %j",
    (end) => {
      const text = ["---", "title: A", "published: 2024-03-03", "---", "", "Body.", ""].join(end);
      expect(readPlainText(text, "a.txt")).toMatchObject({
        text,
        details: { title: "A", published: "2024-03-03" },
        problems: [],
      });
      expect(blocksOf(text)).toEqual(["Body."]);
    },
  );

  it("may end in three full stops, and may begin with a comment", () => {
    expect(blocksOf("---\n# by hand\ntitle: A\n...\nBody.")).toEqual(["Body."]);
  });

  it.each([
    ["a rule over the text", "---\nThe minister resigned.\n---\nMore."],
    ["a rule further down", "Headline\n\n---\nTwo died.\n---\n"],
    ["a list of what happened", "Headline\n\nTitle: none. He lost.\n\nMore."],
    ["a line about a date", "Date: 5 March\n\nThe ferry sank."],
    ["a clock time", "---\n10:15 It began.\n---\n"],
  ])("is not %s", (_, text) => {
    expect(readPlainText(text, "a.txt")).toMatchObject({ details: {}, problems: [] });
    expect(blocksOf(text).length).toBeGreaterThan(1);
  });

  it("that is invalid YAML is skipped and named, and the article loads", () => {
    const text = "---\noutlet: A\nurl: Ferry: 11 dead\n---\nBody.";
    const { details, problems } = readPlainText(text, "a.txt");
    expect(details).toEqual({});
    expect(problems).toMatchObject([{ what: expect.stringContaining("line 3 is not valid YAML") }]);
    expect(blocksOf(text)).toEqual(["Body."]);
  });

  it("may follow blank lines", () => {
    const { details } = readPlainText("\r\n\n---\ntitle: A\n---\nBody.", "a.txt");
    expect(details).toEqual({ title: "A" });
  });

  it.each([
    ["below a headline", 4, "Headline\n\n---\ntitle: A\n---\n"],
    ["without its lines", 1, "title: Ferry sinks\npublished: 2024-03-03\n\nBody."],
    ["in TOML", 2, '+++\ntitle = "Ferry sinks"\n+++\nBody.'],
    ["in JSON", 2, '---\n{"title": "Ferry sinks"}\n---\nBody.'],
    ["in a fence", 2, "```yaml\ntitle: A\n```\nBody."],
    ["under dashes that a program joined", 2, "—\ntitle: A\npublished: 2024-03-03\n—\nBody."],
    ["under four dashes", 3, "\n----\nauthor: Jane Smith\n----\nBody."],
    ["behind a key of two words", 3, "---\nFile name: a\ntitle: A\nurl: b\n---\nBody."],
  ])("names the line of %s", (_, line, text) => {
    const { details, problems } = readPlainText(text, "a.txt");
    expect(details).toEqual({});
    const what = expect.stringMatching(`^line ${line} .* looks like front matter`);
    expect(problems).toMatchObject([{ what }]);
  });

  it("that is never closed is read as text, and named", () => {
    const text = "---\ntitle: A\n\nBody.";
    const { problems } = readPlainText(text, "a.txt");
    expect(problems).toMatchObject([
      { file: "a.txt", what: "front matter has no closing ---, and is read as text" },
    ]);
    expect(blocksOf(text)).toContain("Body.");
  });
});
