import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../../src/render/cite/bibtex.ts";
import { citationOf } from "../../../src/render/cite/citation.ts";
import { citationFormats } from "../../../src/render/cite/citationFiles.ts";
import { cslJson } from "../../../src/render/cite/cslJson.ts";
import { ris } from "../../../src/render/cite/ris.ts";
import { citeMessage } from "../../../src/render/discord/citeMessage.ts";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";
import { anyAnswer, anyExcerpt } from "../../support/anyAnswer.ts";
import { anExcerpt } from "../../support/excerpts.ts";
import { tries } from "../../support/effort.ts";

const accessed = "2026-06-01";
const known = anExcerpt("“It is 100% safe,” he said_\nthen.", {
  file: "ferry/Été 01.txt",
  start: 120,
  headline: "Ferry & tug {burn}",
  authors: ["Ada Lindqvist", "Bo Berg"],
  outlet: "The *Example* Post",
  published: "2024-03-03",
  url: "https://example.org/ferry",
  link: "https://example.org/ferry#:~:text=It%20is",
  paragraph: 4,
});
const bare = anExcerpt("Nobody was hurt.", { headline: "Ferry burns", role: "caption" });

const written: Readonly<Record<string, readonly [string, string]>> = {
  txt: [
    "““It is 100% safe,” he said_ then.” Ada Lindqvist, Bo Berg: “Ferry & tug {burn}”, The *Example* Post, 3 March 2024, ¶ 4. https://example.org/ferry#:~:text=It%20is (read 1 June 2026)\n",
    "“Nobody was hurt.” “Ferry burns”, undated, picture caption. (read 1 June 2026)\n",
  ],
  md: [
    "> “It is 100\\% safe\\,” he said\\_\n> then\\.\n>\n> — Ada Lindqvist, Bo Berg: [“Ferry \\& tug \\{burn\\}”](<https://example.org/ferry#:~:text=It%20is>), The \\*Example\\* Post, 3 March 2024, ¶ 4 (read 1 June 2026)\n",
    "> Nobody was hurt\\.\n>\n> — “Ferry burns”, undated, picture caption (read 1 June 2026)\n",
  ],
  bib: [
    [
      "@article{ferry-ete-01-120,",
      "  author = {Ada Lindqvist and Bo Berg},",
      "  title = {{Ferry \\& tug \\{burn\\}}},",
      "  journal = {The *Example* Post},",
      "  year = {2024},",
      "  date = {2024-03-03},",
      "  url = {https://example.org/ferry#:~:text=It%20is},",
      "  urldate = {2026-06-01},",
      "  note = {¶ 4},",
      "  annote = {““It is 100\\% safe,” he said\\_ then.”},",
      "}",
      "",
    ].join("\n"),
    [
      "@misc{made-up-0,",
      "  title = {{Ferry burns}},",
      "  urldate = {2026-06-01},",
      "  note = {picture caption},",
      "  annote = {“Nobody was hurt.”},",
      "}",
      "",
    ].join("\n"),
  ],
  ris: [
    [
      "TY  - NEWS",
      "ID  - ferry-ete-01-120",
      "TI  - Ferry & tug {burn}",
      "AU  - Ada Lindqvist",
      "AU  - Bo Berg",
      "T2  - The *Example* Post",
      "PY  - 2024",
      "DA  - 2024/03/03/",
      "UR  - https://example.org/ferry#:~:text=It%20is",
      "Y2  - 2026/06/01/",
      "SE  - ¶ 4",
      "AB  - ““It is 100% safe,” he said_ then.”",
      "ER  - ",
      "",
    ].join("\r\n"),
    [
      "TY  - NEWS",
      "ID  - made-up-0",
      "TI  - Ferry burns",
      "Y2  - 2026/06/01/",
      "SE  - picture caption",
      "AB  - “Nobody was hurt.”",
      "ER  - ",
      "",
    ].join("\r\n"),
  ],
};

test.each(citationFormats.filter(({ extension }) => extension !== "json"))(
  "$name has all known fields and no unknown ones",
  ({ extension, write }) => {
    const cited = [known, bare].map((excerpt) => write([citationOf(excerpt, accessed)]));
    expect(cited).toEqual(written[extension]);
  },
);

test("CSL-JSON has the fields that reference managers read", () => {
  const [first, second] = cslJson([citationOf(known, accessed), citationOf(bare, accessed)]);
  expect(first).toEqual({
    id: "ferry-ete-01-120",
    type: "article-newspaper",
    title: "Ferry & tug {burn}",
    author: [{ literal: "Ada Lindqvist" }, { literal: "Bo Berg" }],
    "container-title": "The *Example* Post",
    issued: { "date-parts": [[2024, 3, 3]] },
    accessed: { "date-parts": [[2026, 6, 1]] },
    URL: "https://example.org/ferry#:~:text=It%20is",
    note: "¶ 4: ““It is 100% safe,” he said_ then.”",
    custom: { quote: known.quote, place: "¶ 4" },
  });
  expect(Object.keys(second ?? {})).toEqual(["id", "type", "title", "accessed", "note", "custom"]);
});

test("without a URL of the page, a citation links to the reader", () => {
  expect(citationOf(bare, accessed, "https://reader.example").url).toContain(
    "https://reader.example/articles/",
  );
  expect(citationOf(known, accessed, "https://reader.example").url).toBe(known.link);
});

describe("whatever the text", () => {
  const anyCitations = fc.array(
    anyExcerpt.map((excerpt) => citationOf(excerpt, accessed)),
    { maxLength: 4 },
  );

  test("BibTeX has balanced braces, and no text in it acts as a command", () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const plain = bibtex(citations).replace(/\\[\\{}$&#_%]/g, "");
        let depth = 0;
        let least = 0;
        for (const mark of plain) {
          depth += mark === "{" ? 1 : mark === "}" ? -1 : 0;
          least = Math.min(least, depth);
        }
        expect({ depth, least }).toEqual({ depth: 0, least: 0 });
        expect(plain.match(/^@/gm) ?? []).toHaveLength(citations.length);
      }),
      { numRuns: tries(200) },
    );
  });

  test("each line of RIS is a field, and each citation ends once", () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const lines = ris(citations).split("\r\n");
        expect(lines.filter((line) => !/^(?:[A-Z][A-Z0-9] {2}- [^\r\n]*)?$/.test(line))).toEqual([]);
        expect(lines.filter((line) => line === "ER  - ")).toHaveLength(citations.length);
      }),
      { numRuns: tries(200) },
    );
  });

  test("Discord accepts the message and its files", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { body, files } = citeMessage(answer, { accessed });
        expect(
          validateMessage(
            body,
            files.map(({ name }) => name),
          ),
        ).toEqual([]);
        expect(files.map(({ name }) => name)).toEqual(
          ["txt", "md", "json", "bib", "ris"].map((extension) => `citations.${extension}`),
        );
      }),
      { numRuns: tries(60) },
    );
  });
});
