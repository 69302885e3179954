import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { readMarkdown } from "../../../src/corpus/formats/markdown.ts";
import { anyText } from "../../support/anyText.ts";

function rolesOf(text: string): string[] {
  const { blocks } = articleFromText({ file: "a.md", hash: "", ...readMarkdown(text, "a.md") });
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

const specimens = [
  ["# Ferry sinks\n\nTwo died.", ["headline: Ferry sinks", "body: Two died."]],
  ["# Ferry sinks.\n\n## Why ##\n\nTwo died.", ["headline: Ferry sinks.", "heading: Why", "body: Two died."]],
  [
    "Ferry sinks\n===========\n\nWhy\n---\n\nTwo died.",
    ["headline: Ferry sinks", "heading: Why", "body: Two died."],
  ],
  [
    "# A\n\n- Two died.\n* One lived.\n> He left.",
    ["headline: A", "body: Two died.", "body: One lived.", "body: He left."],
  ],
  ["# A\n\n**Who is she?**\n\nA nurse.", ["headline: A", "heading: Who is she?", "body: A nurse."]],
  ["# A\n\nTwo **died** in the _sea_.", ["headline: A", "body: Two **died** in the _sea_."]],
  ["# A\n\n*Two died.*", ["headline: A", "body: Two died."]],
  [
    "# A\n\n![The harbour](harbour.jpg)\n\n![](x.jpg)\n\nTwo died.",
    ["headline: A", "caption: The harbour", "body: Two died."],
  ],
  [
    "# A\n\n***\n\nTwo died.\n\n---\n\n<!-- a note -->\n\nTwo lived.",
    ["headline: A", "body: Two died.", "body: Two lived."],
  ],
  [
    "# A\n\nSee [the report][1] and [this](https://example.org).\n\n[1]: https://example.org",
    ["headline: A", "body: See [the report][1] and [this](https://example.org)."],
  ],
  [
    "# A\n\n#hashtag is no heading, and 5 * 3 is no list.",
    ["headline: A", "body: #hashtag is no heading, and 5 * 3 is no list."],
  ],
  ["# *Saint Brannoc* sinks\n\nTwo died.", ["headline: *Saint Brannoc* sinks", "body: Two died."]],
] as const;

describe("readMarkdown", () => {
  it.each(specimens)("%j", (text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });

  it("never rewrites the text, and never throws", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const reading = readMarkdown(text, "a.md");
        expect(reading.text).toBe(text);
        let from = 0;
        for (const { start, end } of reading.passages) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });

  it.each(["*", "_", "#", "[", "![", "- ", "> ", "|", "`", "<!--"])(
    "is not overcome by %j without end",
    (unit) => {
      const text = unit.repeat(300_000 / unit.length);
      expect(readMarkdown(text, "a.md").text).toBe(text);
    },
  );
});
