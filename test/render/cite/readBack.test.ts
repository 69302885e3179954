import { tries } from "../../support/effort.ts";
// What we write is read by another program: citation-js, which web-based reference managers use.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { bibtex } from "../../../src/render/cite/bibtex.ts";
import { citationOf, type Citation } from "../../../src/render/cite/citation.ts";
import { cslJson } from "../../../src/render/cite/cslJson.ts";
import { ris } from "../../../src/render/cite/ris.ts";
import { anyExcerpt } from "../../support/anyAnswer.ts";
import { hostileText } from "../../support/hostileText.ts";

const plain: Citation = {
  key: "ferry-120",
  quote: "“It is safe,” he said.",
  headline: "Ferry burns",
  authors: ["Ada Lindqvist", "Bo Berg"],
  outlet: "The Example Post",
  published: "2024-03-03",
  url: "https://example.org/ferry_a?x=1&y=%20z#:~:text=It%20is-,safe",
  place: "¶ 4",
  accessed: "2026-06-01",
};

const texts = [
  "Ferry & tug {burn}",
  "{Braces} {{twice}} } alone {",
  "Über Größe: naïve café, Łódź and Þingvellir",
  "渡轮着火了 🔥 горит паром",
  "100% safe_now #1 $5 $x^2$ ~ ^",
  'A back\\slash, \\alpha, {\\"o} and \\textbf{bold}',
  "“Quoted” 'single' \"double\" ``ticks''",
  "A dash - two -- three --- and more ----",
  "What?` No!` <<this>> ,,that",
  "<b>bold</b> &amp; <i>x</i> [link](https://example.org)",
  "@article{fake, title = {x}}",
  "TY  - JOUR",
  "ER  - ",
  "% not a comment",
] as const;

const names = [
  "Ada Lindqvist",
  "Ludwig van Beethoven",
  "The BBC and Co",
  "Müller & Söhne",
  "O’Neil, Jr.",
  "others",
  "and",
  "Ada {x} Quill",
  "Staff and agencies",
  "24 Chasa",
  "Zoë",
] as const;

/** An author as it was read, in one string. */
const nameOf = (author: unknown): string => {
  if (typeof author === "string") return author;
  const { literal, given, family, suffix, ...parts } = author as Readonly<Record<string, string>>;
  const particles = [parts["dropping-particle"], parts["non-dropping-particle"]];
  return literal ?? [given, ...particles, family, suffix].filter((part) => part !== undefined).join(" ");
};
const spaced = (text: unknown): string =>
  (typeof text === "string" ? text : "").replace(/[\s\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ").trim();

describe.each([
  ["BibTeX", bibtex, "annote", "@biblatex/text"],
  ["RIS", ris, "abstract", "@ris/file"],
] as const)("%s is read back", (_name, write, quoteField, forceType) => {
  // Without the format it guesses: RIS whose headline looks like BibTeX would be read as BibTeX.
  const read = (text: string) => new Cite(text, { forceType }).data;

  test("with its fields", () => {
    const [item] = read(write([plain]));
    expect(item).toMatchObject({
      id: plain.key,
      title: plain.headline,
      "container-title": plain.outlet,
      URL: plain.url,
      accessed: { "date-parts": [[2026, 6, 1]] },
      [quoteField]: `“${plain.quote}”`,
    });
    expect(JSON.stringify(item?.["issued"])).toContain("[[2024");
  });

  test.each(texts)("with a headline, an outlet and a quote of %j", (text) => {
    const items = read(write([{ ...plain, headline: text, outlet: text, quote: text }, plain]));
    expect(items).toHaveLength(2);
    expect([items[0]?.["title"], items[0]?.["container-title"]].map(spaced)).toEqual([
      spaced(text),
      spaced(text),
    ]);
    expect(spaced(items[0]?.[quoteField])).toBe(spaced(`“${text}”`));
  });

  test.each(names)("with an author called %j, who is one author", (name) => {
    const [item] = read(write([{ ...plain, authors: [name, "Bo Berg"] }]));
    const authors = (item?.["author"] ?? item?.["reporter"]) as readonly unknown[];
    expect(authors.map(nameOf)).toEqual([name, "Bo Berg"]);
  });

  test("any text: as many entries as were written, each with its key, headline and URL", () => {
    const citations = fc.array(
      fc
        .tuple(anyExcerpt, hostileText(20))
        .map(([excerpt, headline]) => citationOf({ ...excerpt, headline: `x ${headline}` }, plain.accessed)),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(citations, (all) => {
        const items = read(write(all));
        expect(items.map(({ id }) => id)).toEqual(all.map(({ key }) => key));
        expect(items.map(({ title }) => spaced(title))).toEqual(all.map(({ headline }) => spaced(headline)));
      }),
      { numRuns: tries(150) },
    );
  });
});

/** The part of CSL-JSON 1.0.2 that we write; no other fields are allowed. */
const date = z.strictObject({
  "date-parts": z.array(z.array(z.number()).min(1).max(3)).min(1).max(2),
});
const items = z.array(
  z.strictObject({
    id: z.string(),
    type: z.literal("article-newspaper"),
    title: z.string(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    "container-title": z.string().optional(),
    issued: date.optional(),
    accessed: date,
    URL: z.string().optional(),
    note: z.string(),
    custom: z.record(z.string(), z.string()),
  }),
);

describe("CSL-JSON", () => {
  test("matches its specification and is read back unchanged, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(anyExcerpt, { minLength: 1, maxLength: 3 }), (excerpts) => {
        const written = cslJson(excerpts.map((excerpt) => citationOf(excerpt, plain.accessed)));
        expect(items.safeParse(written).error).toBeUndefined();
        const back = new Cite(JSON.stringify(written)).data;
        expect(back).toMatchObject(written.map(({ custom: _custom, ...item }) => item));
      }),
      { numRuns: tries(100) },
    );
  });
});
