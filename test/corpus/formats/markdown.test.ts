import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { readMarkdown } from "../../../src/corpus/formats/markdown.ts";
import { anyText } from "../../support/anyText.ts";
import { partOf } from "../../support/effort.ts";

function rolesOf(text: string): string[] {
  const { blocks, text: shown } = articleFromText({ file: "a.md", hash: "", ...readMarkdown(text, "a.md") });
  return blocks.map(({ role, start, end }) => `${role}: ${shown.slice(start, end)}`);
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
  ["# A\n\nTwo **died** in the _sea_.", ["headline: A", "body: Two died in the sea."]],
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
    ["headline: A", "body: See the report and this."],
  ],
  [
    "# A\n\n#hashtag is no heading, and 5 * 3 is no list.",
    ["headline: A", "body: #hashtag is no heading, and 5 * 3 is no list."],
  ],
  ["# *Saint Brannoc* sinks\n\nTwo died.", ["headline: Saint Brannoc sinks", "body: Two died."]],
  [
    "# A\n\n| Town | Lost |\n|---|---:|\n| Brill | **12** |\n\nTwo died.",
    ["headline: A", "body: Town", "body: Lost", "body: Brill", "body: 12", "body: Two died."],
  ],
  [
    "# A {#a}\n\n1. Pay the crew\n2. Mend the pier\n- [ ] Hire pilots\n\nTwo died.[^1]\n\n[^1]: So the log says.",
    [
      "headline: A",
      "body: Pay the crew",
      "body: Mend the pier",
      "body: Hire pilots",
      "body: Two died.",
      "body: So the log says.",
    ],
  ],
  [
    "# A\n\n[Ann]: no, he said.\n\nTwo died.",
    ["headline: A", "body: [Ann]: no, he said.", "body: Two died."],
  ],
] as const;

describe("readMarkdown", () => {
  it.each(specimens)("%j", (text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });

  it.each([
    ["He **won**, *lost* and ***slept***.", "He won, lost and slept."],
    ["He __won__, _lost_ and ~~slept~~.", "He won, lost and slept."],
    ["**The *Saint Brannoc* sank** on Monday.", "The Saint Brannoc sank on Monday."],
    ["“**We lost**,” said [Ann Lee](https://a.b/c_(d) 'Ann'), 34.", "“We lost,” said Ann Lee, 34."],
    ["See [Ann][] and [the log][1] and [Ben].", "See Ann and the log and [Ben]."],
    ["He said `a * b` and \\*no\\*.", "He said a * b and *no*."],
    ["A<br>B <b>c</b> <sup>2</sup><!-- x --> <https://a.b/>", "A B c 2 https://a.b/"],
    ["Fish &amp; chips&nbsp;&#8212; &pound;5 &unknown;", "Fish & chips\u00a0— £5 &unknown;"],
    ["Nets ![a net](net.jpg)on the quay.[^2]", "Nets on the quay."],
    [
      "5 * 3 * 2, a_b_c, snake_case_name, 2 < 3 > 1, [sic], * and _",
      "5 * 3 * 2, a_b_c, snake_case_name, 2 < 3 > 1, [sic], * and _",
    ],
    ["He rose [to his feet] and said “[We] lost”.", "He rose [to his feet] and said “[We] lost”."],
  ])("reads %j", (line, shown) => {
    const text = `# A\n\n${line} And more.\n\n[1]: https://a.b/\n[ann]: /ann`;
    expect(rolesOf(text)[1]).toBe(`body: ${shown} And more.`);
  });

  it("leaves a text unchanged if no markup is inside a line", () => {
    const text = "# A\n\n- Two died.\n\n**One lived.**\n";
    expect(readMarkdown(text, "a.md").text).toBe(text);
  });

  it("returns passages in order, without white space at their ends, and never throws", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const reading = readMarkdown(text, "a.md");
        let from = 0;
        for (const { start, end } of reading.passages) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(reading.text.slice(start, end).trim()).toBe(reading.text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });

  it.each([
    "*",
    "_",
    "#",
    "[",
    "![",
    "- ",
    "> ",
    "|",
    "`",
    "<!--",
    "**a ",
    "*a _b ",
    "[a](",
    "[a][",
    "<b ",
    "&#1",
  ])("copes with endless %j", (unit) => {
    const text = unit.repeat(Math.floor(partOf(300_000) / unit.length));
    expect(readMarkdown(text, "a.md").passages.length).toBeLessThan(2);
  });
});
