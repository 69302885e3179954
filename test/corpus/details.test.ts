import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDetails, parseDetails } from "../../src/corpus/details.ts";

describe("parseDetails", () => {
  it("reads every detail", () => {
    const yaml = `
title: "Ferry sinks: 11 dead"
outlet: Example Wire
authors: [Jane Smith, John Doe]
url: https://example.org/ferry
published: 2024-03-03
language: en-gb`;
    expect(parseDetails(yaml, "a.yml")).toEqual({
      details: {
        title: "Ferry sinks: 11 dead",
        outlet: "Example Wire",
        authors: ["Jane Smith", "John Doe"],
        url: "https://example.org/ferry",
        published: "2024-03-03",
        language: "en-GB",
      },
      problems: [],
    });
  });

  it.each([
    ["authors: Jane Smith", { authors: ["Jane Smith"] }],
    ["published: 2024-03-03T10:15:00+02:00", { published: "2024-03-03" }],
    ["published: '2024-03-03 10:15'", { published: "2024-03-03" }],
    ["title: |\n  Two\n  lines", { title: "Two lines" }],
    ["authors: []\noutlet:\ntitle: A", { title: "A" }],
    ["", {}],
    ["# nothing but a remark", {}],
  ])("reads %j", (yaml, details) => {
    expect(parseDetails(yaml, "a.yml")).toEqual({ details, problems: [] });
  });

  it.each([
    [
      "published: 3 March 2024",
      'detail "published" is not a calendar date such as 2024-03-05, and is ignored',
    ],
    ["published: 2024-02-30", 'detail "published" is not a calendar date such as 2024-03-05, and is ignored'],
    ["published: 2024", 'detail "published" is not a date, and is ignored'],
    ["url: javascript:alert(1)", 'detail "url" is not an http or https address, and is ignored'],
    ["url: /ferry", 'detail "url" is not an http or https address, and is ignored'],
    ["language: the Queen's", 'detail "language" is not a language tag such as en-GB, and is ignored'],
    ["title: [7]", 'detail "title" is not text, and is ignored'],
    ["title: '  '", 'detail "title" is empty, and is ignored'],
    ["authors: {a: b}", 'detail "authors" is neither a name nor a list of names, and is ignored'],
    ["author: Jane Smith", 'unknown detail "author" is ignored'],
    ["__proto__: {title: A}", 'unknown detail "__proto__" is ignored'],
    ["constructor: A", 'unknown detail "constructor" is ignored'],
  ])("keeps the other details if %j is wrong", (yaml, what) => {
    const { details, problems } = parseDetails(`outlet: Example Wire\n${yaml}`, "a.yml");
    expect(details).toEqual({ outlet: "Example Wire" });
    expect(problems).toMatchObject([{ file: "a.yml", what }]);
  });

  it.each([
    ["title: Pier #3 fails in storm", { title: "Pier #3 fails in storm" }],
    ["title: #MeToo # two years on", { title: "#MeToo # two years on" }],
    ["title: Ferry: 11 dead", { title: "Ferry: 11 dead" }],
    ['title: "Ferry" sinks', { title: '"Ferry" sinks' }],
    ["title: 'Nobody's fault', says mayor", { title: "'Nobody's fault', says mayor" }],
    ["title: 'Nobody''s fault' # a draft", { title: "Nobody's fault" }],
    ["title: 1984", { title: "1984" }],
    ["Title: Ferry sinks - 11 dead", { title: "Ferry sinks - 11 dead" }],
    ["title: Ferry\n  sinks", { title: "Ferry sinks" }],
    ["outlet: Radio #1", { outlet: "Radio #1" }],
    ["outlet: The Example # the print edition", { outlet: "The Example" }],
    ["authors: Jane Smith, John Doe and Ann Lee", { authors: ["Jane Smith", "John Doe", "Ann Lee"] }],
    ["published: 2024-03-03 # in print", { published: "2024-03-03" }],
    ["title: ~\nlanguage: en", { language: "en" }],
    ["title: # none yet\nlanguage: en", { language: "en" }],
  ])("accepts details as people write them: %j", (yaml, details) => {
    expect(parseDetails(yaml, "a.yml")).toEqual({ details, problems: [] });
  });

  it.each(["? ", "- ", "[", "{a: ", "a: [", " ", "  a:\n ", ": ", "&a ", "!!map "])(
    "survives %j ten thousand times",
    (unit) => {
      const { problems } = parseDetails(`x: 1\n${unit.repeat(10_000)}`, "a.yml");
      expect(problems.length).toBeLessThan(3);
    },
  );

  it.each([
    [
      "outlet: A\nurl: a: b",
      "line 5 is not valid YAML: a value contains a colon and is not in quotation marks",
    ],
    ["authors: [Ida Holm, Ben\nurl: x", "line 5 is not valid YAML: a bracket before it is not closed"],
    ["url: a\nurl: b", "line 5 is not valid YAML: the key is there twice"],
    ["url: 'a", "line 4 is not valid YAML: a colon or a closing quotation mark is missing"],
    ["url: x\npublished", "line 5 is not valid YAML: a colon or a closing quotation mark is missing"],
    ["no colon\nurl: x", "line 4 is not valid YAML: there is no colon after a key"],
    ["outlet:\n\turl: x", "line 5 is not valid YAML: it is indented with a tab"],
    ["url: @x", "line 4 is not valid YAML: a value begins with a sign that must be in quotation marks"],
    ["url: |x", "line 4 is not valid YAML (the"],
    ["url: *b", "details are not valid YAML (the"],
  ])("says which line of the file is bad YAML, and why: %j", (yaml, what) => {
    const [problem] = parseDetails(yaml, "a.md", 4).problems;
    expect(problem?.what).toMatch(/^[^:]+(?:: [^:]*[^:\s])? \(the article loads without details\)$/u);
    expect(problem?.what).toContain(what);
  });

  it.each(["url: Ferry: 11 dead", "- a\n- b", "just words", "a: [", "a: 1\na: 2", "a: *b"])(
    "says that %j is not a list of details",
    (yaml) => {
      const { details, problems } = parseDetails(yaml, "a.yml");
      expect(details).toEqual({});
      expect(problems).toHaveLength(1);
      expect(problems[0]?.what).toContain("loads without details");
    },
  );

  it("never throws, and returns only details of the promised shapes", () => {
    const value = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.constantFrom("2024-03-03", "en-GB", "https://a.b/"),
    );
    const keys = fc.constantFrom("title", "outlet", "authors", "url", "published", "language", "x");
    fc.assert(
      fc.property(fc.dictionary(keys, value), fc.string(), (values, text) => {
        for (const { details } of [
          checkDetails(values, "a.yml"),
          parseDetails(text, "a.yml"),
          parseDetails(JSON.stringify(values), "a.yml"),
        ]) {
          expect(details.published ?? "2024-03-03").toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(details.url ?? "https:").toMatch(/^https?:/);
          for (const author of details.authors ?? ["a"]) expect(author.trim()).not.toBe("");
        }
      }),
    );
  });
});
