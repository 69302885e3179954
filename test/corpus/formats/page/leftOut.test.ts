import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../src/corpus/formats/html.ts";
import type { FileReading } from "../../../../src/corpus/formats/reading.ts";
import { tries } from "../../../support/effort.ts";

const visible = (text: string): number => text.replace(/\s+/g, "").length;

const sentence = fc.constantFrom(
  "The ferry between Brill and Tarn stopped on Monday after a storm broke the northern pier and left forty people waiting.",
  "Ines Dahl said no.",
  "Subscribe now",
  "A second boat, the Queen Olga, will carry food & mail to the islands until the pier is rebuilt by the dockers.",
  "Photo: Ann Lee",
  "12",
  "渡船は月曜日に止まった。",
);
const hidden = fc.constantFrom(
  "<script>if (a < b) say('nothing')</script>",
  "<style>p { color: red }</style>",
  "<!-- a remark -->",
  "<p hidden>not shown</p>",
  "<div style='display: none'><p>not shown</p></div>",
  "<template><p>not shown</p></template>",
  "<img src=a.jpg alt='not shown'>",
);
const names = fc.constantFrom(
  ..."p div section article main aside nav footer header ul li ol td table figure figcaption blockquote span em a form label button h2 h3 dl dd".split(
    " ",
  ),
);
const classes = fc.constantFrom(
  "",
  "article-body",
  "sidebar",
  "caption",
  "comments",
  "nav",
  "photo",
  "related-story",
  "x",
);

interface Made {
  readonly html: string;
  /** Characters that a browser would show. */
  readonly shown: number;
}
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const { page } = fc.letrec<{ page: Made; node: Made }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    sentence.map((text) => ({ html: escaped(text), shown: visible(text) })),
    hidden.map((html) => ({ html, shown: 0 })),
    fc.tuple(names, classes, fc.array(tie("node"), { maxLength: 5 })).map(([name, className, inside]) => ({
      html: `<div><${name} class="${className}" href="x">${inside.map(({ html }) => html).join("")}</${name}></div>`,
      shown: inside.reduce((sum, { shown }) => sum + shown, 0),
    })),
  ),
  page: fc.array(tie("node"), { minLength: 1, maxLength: 8 }).map((inside) => ({
    html: `<!doctype html><html><body>${inside.map(({ html }) => html).join("\n")}</body></html>`,
    shown: inside.reduce((sum, { shown }) => sum + shown, 0),
  })),
}));

function countOf({ text, passages, leftOut = [] }: FileReading): number {
  const kept = passages.reduce((sum, { start, end }) => sum + visible(text.slice(start, end)), 0);
  return leftOut.reduce((sum, { characters }) => sum + characters, kept);
}

describe("text shown by a page", () => {
  it("is either in the article or counted as left out, to the character", async () => {
    let pages = 0;
    let articles = 0;
    await fc.assert(
      fc.asyncProperty(page, async ({ html, shown }) => {
        pages += 1;
        const reading = await readHtml(html, "a.html");
        if (reading.text === undefined) return;
        articles += 1;
        expect(countOf(reading)).toBe(shown);
      }),
      { numRuns: tries(400) },
    );
    expect(articles).toBeGreaterThan(pages / 8);
  });

  const text = [
    "The ferry between Brill and Tarn stopped on Monday after a storm broke the northern pier and left forty people in the hall.",
    "Harbour master Ines Dahl said the repair would take eleven days and cost two million crowns, which the town does not have.",
    "A second boat, the Queen Olga, will carry food and mail to the islands until the pier is rebuilt by the dockers.",
  ];
  const h1 = "<h1>Ferry stops after storm</h1>";

  it.each([
    ["nested divs", `<article>${h1}${text.map((p) => `<div><div>${p}</div></div>`).join("")}</article>`],
    ["divs without an article", `${h1}${text.map((p) => `<div>${p}</div>`).join("")}`],
    ["sections", `<main>${h1}${text.map((p) => `<section><p>${p}</p></section>`).join("")}</main>`],
    ["line breaks", `<div id=content>${h1}${text.join("<br><br>")}</div>`],
    ["spans", `<div>${h1}${text.map((p) => `<div><span><span>${p}</span></span></div>`).join("")}</div>`],
    [
      "a table for layout",
      `<table><tr><td>${h1}${text.map((p) => `<p>${p}</p>`).join("")}</td></tr></table>`,
    ],
    [
      "articles in an article",
      `<article>${h1}${text.map((p) => `<article>${p}</article>`).join("")}</article>`,
    ],
    [
      "a wrapper named for advertisements",
      `<div class=ad-wall>${h1}${text.map((p) => `<p>${p}</p>`).join("")}</div>`,
    ],
    [
      "columns",
      `<main>${h1}<div><p>${text[0]}</p></div><div><p>${text[1]}</p><p>${text[2]}</p></div></main>`,
    ],
    ["custom elements", `<x-story>${h1}${text.map((p) => `<x-p>${p}</x-p>`).join("")}</x-story>`],
    ["a body without tags around it", text.map((p) => `<p>${p}`).join("")],
    ["an unclosed head", `<head><title>Ferry stops after storm</title><body>${h1}<p>${text.join("<p>")}`],
  ])("keeps every paragraph of a short article in %s", async (_, html) => {
    const reading = await readHtml(html, "a.html");
    for (const paragraph of text) expect(reading.text?.split("\n\n")).toContain(paragraph);
    expect(reading).toMatchObject({ problems: [] });
  });

  it("next to the article is reported if it reads like an article", async () => {
    const html = `<body><article>${h1}<p>${text[0]}</p><p>${text[1]}</p></article><div><p>${text[2]}</p></div></body>`;
    expect(await readHtml(html, "a.html")).toMatchObject({
      leftOut: [{ part: "other", characters: visible(text[2] ?? "") }],
      problems: [
        {
          file: "a.html",
          what: expect.stringMatching(
            /^1 passage beside the article \(\d+ characters\), beginning “A second boat/,
          ),
        },
      ],
    });
  });

  it("in a menu or a footer is counted, and is not a problem", async () => {
    const html = `<nav><a href=x>Home</a></nav><article>${h1}<p>${text[0]}</p></article><footer>© The Example</footer>`;
    expect(await readHtml(html, "a.html")).toMatchObject({
      leftOut: [
        { part: "menu", characters: 4, begins: "Home" },
        { part: "footer", characters: 11, begins: "© The Example" },
      ],
      problems: [],
    });
  });
});
