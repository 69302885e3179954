import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { renderTerminal } from "../../src/render/terminal.ts";
import { anAnswer, anExcerpt, hostileText } from "../support/excerpts.ts";

describe("an answer in the terminal", () => {
  test("shows each excerpt with its citation", () => {
    const shown = renderTerminal(anAnswer([anExcerpt("The ferry sank.", { paragraph: 5 })]), {
      color: false,
    });
    expect(shown).toContain("A made-up headline · undated · ¶ 5\n│ The ferry sank.");
  });

  test.each([
    ["found", "● Found:", "│"],
    ["likely", "◐ Not sure, but this may answer it:", "┊"],
  ] as const)("opens an answer that is %s with its mark, and marks its passages", (kind, opening, gutter) => {
    const notes = ["None of the passages says “sailed”."];
    const shown = renderTerminal(anAnswer([anExcerpt("The ferry sank.")], { kind, notes }), { color: false });
    expect(shown.split("\n").slice(0, 5)).toEqual([
      opening,
      "Note: None of the passages says “sailed”.",
      "",
      "A made-up headline · undated · ¶ 1",
      `${gutter} The ferry sank.`,
    ]);
  });

  test("names the place of an excerpt outside the body", () => {
    expect(
      renderTerminal(anAnswer([anExcerpt("A picture", { role: "caption" })]), { color: false }),
    ).toContain(" · picture caption\n");
  });

  test("labels related passages as not the answer", () => {
    const shown = renderTerminal(anAnswer([], { related: [anExcerpt("A ferry sailed.")] }), { color: false });
    expect(shown).toMatch(
      /^○ I found no passage that answers this\.\n\nRelated passages, which do not answer the question:\n\nA made-up headline · undated · ¶ 1\n· A ferry sailed\./u,
    );
  });

  test("explains how the speaker and the time are known", () => {
    const excerpt = anExcerpt("“It sank,” she said last month.", {
      speaker: { name: "Ada Lindqvist", certainty: "continuation" },
      time: { text: "last month", certainty: "unanchored" },
    });
    const shown = renderTerminal(anAnswer([excerpt], { command: "when" }), { color: false });
    expect(shown).toContain("Said by Ada Lindqvist: continued from the words before.");
    expect(shown).toContain("“last month” cannot be dated");
  });

  test.each([
    ["stated", "Said by Ada Lindqvist."],
    ["continuation", "Said by Ada Lindqvist: continued from the words before."],
    ["inferred", "probably Ada Lindqvist; the text has only a pronoun."],
    ["unknown", "Who is speaking is unknown."],
  ] as const)("a speaker who is %s", (certainty, words) => {
    const excerpt = anExcerpt("“It sank,” she said.", { speaker: { name: "Ada Lindqvist", certainty } });
    expect(renderTerminal(anAnswer([excerpt]), { color: false })).toContain(words);
  });

  test("shows the known and unknown details of an article", () => {
    const card = {
      file: "a.txt",
      headline: "A ferry",
      hash: "ab".repeat(32),
      words: 12,
      outlet: "The Made-up Post",
    };
    const shown = renderTerminal(anAnswer([anExcerpt("A ferry.")], { command: "source", articles: [card] }), {
      color: false,
    });
    expect(shown).toMatch(
      /outlet {4}The Made-up Post\n {2}authors {3}unknown\n {2}published unknown\n {2}url {7}unknown/u,
    );
  });

  test("shows highlights in bold only with colour", () => {
    const answer = anAnswer([anExcerpt("The ferry sank.", { highlights: [{ start: 4, end: 9 }] })]);
    expect(renderTerminal(answer, { color: true })).toContain("\u001b[1mferry\u001b[22m");
    expect(renderTerminal(answer, { color: false })).not.toContain("\u001b");
  });

  test("no text controls the terminal or is wider than it, if it has 40 to 80 columns", () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.integer({ min: 20, max: 200 }), (quote, headline, columns) => {
        const excerpt = anExcerpt(quote, {
          headline,
          editorNotes: [headline],
          speaker: { name: headline, certainty: "stated" },
        });
        const choices = [{ label: `${headline} ${quote}`, value: headline }];
        const answer = anAnswer([excerpt], { related: [excerpt], choices });
        const shown = renderTerminal(answer, { color: false, columns });
        expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        const width = Math.min(Math.max(columns, 40), 80);
        // The wrapper gives a spacing mark, as in musical notes and Devanagari, no column of its own.
        for (const line of shown.split("\n"))
          expect(stringWidth(line.replace(/\p{Spacing_Mark}/gu, ""))).toBeLessThanOrEqual(width);
      }),
      { examples: [["[x](javascript:alert(1))", " 𝅘𝅥𝅮     ⺀ ", 20]] },
    );
  });

  test("an excerpt is shown whole, word for word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Z’.,“”é-]{1,20}$/u), { minLength: 1, maxLength: 80 }),
        (words) => {
          const shown = renderTerminal(anAnswer([anExcerpt(words.join(" "))]), { color: false });
          const quoted = shown.split("\n").filter((line) => line.startsWith("│ "));
          expect(
            quoted
              .map((line) => line.slice(2))
              .join(" ")
              .split(" "),
          ).toEqual(words);
        },
      ),
    );
  });
});
