import { html } from "hono/html";
import { describe, expect, test } from "vitest";
import type { Excerpt } from "../../src/answer/reply/answer.ts";
import { editorText } from "../../src/render/discord/editorText.ts";
import { editorLines } from "../../src/render/editorLines.ts";
import { editorView } from "../../src/render/html/editorView.tsx";
import { renderTerminal } from "../../src/render/terminal.ts";
import { anAnswer, anExcerpt } from "../support/excerpts.ts";

type Edited = Partial<Pick<Excerpt, "status" | "editorNotes" | "editedAt">>;

const editedAt = "2026-06-01T10:00:00.000Z";

const table: readonly (readonly [string, Edited, readonly string[]])[] = [
  ["an article that nobody edited", {}, []],
  ["a live article without notes", { status: "live", editorNotes: [] }, []],
  ["a date alone", { status: "live", editorNotes: [], editedAt }, []],
  ["a note", { status: "live", editorNotes: ["Read with care."] }, ["Editor's note: Read with care."]],
  [
    "two notes, with the date on the first",
    { editorNotes: ["Read with care.", "See page four."], editedAt },
    ["Editor's note 1 June 2026: Read with care.", "Editor's note: See page four."],
  ],
  [
    "a correction with its note",
    { status: "corrected", editorNotes: ["There were four."], editedAt },
    ["Corrected 1 June 2026: There were four."],
  ],
  [
    "a correction without a note",
    { status: "corrected", editorNotes: [] },
    ["Corrected: the editors have corrected this article."],
  ],
  [
    "a retraction with its reason, then a note",
    { status: "retracted", editorNotes: ["It was made up.", "There were four."], editedAt },
    ["Retracted 1 June 2026: It was made up.", "Editor's note: There were four."],
  ],
  [
    "a retraction with an empty reason",
    { status: "retracted", editorNotes: [""] },
    ["Retracted: this article has been withdrawn."],
  ],
  [
    "a retraction with an empty reason and a note",
    { status: "retracted", editorNotes: ["", "There were four."] },
    ["Retracted: There were four."],
  ],
];

const unmarked = (text: string): string => text.replaceAll(/<[^>]*>/gu, "").replaceAll("’", "'");

describe.each(table)("%s", (_, edited, lines) => {
  test("is worded the same", () => {
    expect(editorLines(edited).map(({ words }) => words)).toEqual(
      lines.map((line) => line.slice(line.indexOf(": ") + 2)),
    );
  });

  test("reads the same in Discord", () => {
    const shown = editorText(edited).map((line) =>
      line.replaceAll("**", "").replace("<t:1780308000:D>", "1 June 2026"),
    );
    expect(shown).toEqual(lines);
  });

  test("reads the same on a page", async () => {
    const page = unmarked(String(await html`${editorView(edited)}`).replaceAll("</p>", "\n"));
    expect(page.replaceAll("&#39;", "'").split("\n").filter(Boolean)).toEqual(lines);
  });

  test("reads the same in a terminal, on an excerpt and on an article's card", () => {
    const excerpt = anExcerpt("The ferry sank.", edited);
    const card = { file: "a.txt", headline: "A", hash: "0", words: 3, ...edited };
    const { status, ...rest } = card;
    const articles = [status === undefined || status === "live" ? rest : { ...rest, status }];
    for (const answer of [anAnswer([excerpt]), anAnswer([], { articles })])
      expect(
        renderTerminal(answer, { color: false })
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => /^(?:Retracted|Corrected|Editor's note)/u.test(line)),
      ).toEqual(lines);
  });
});

describe("in Discord", () => {
  const note = "The fine was 5 million pounds, not 50 million, as the court has said since. "
    .repeat(7)
    .trim();

  test("the longest note that moderators can enter is shown whole", () => {
    const longest = note.slice(0, 500);
    expect(editorText({ status: "corrected", editorNotes: [longest], editedAt })).toEqual([
      `**Corrected** <t:1780308000:D>: ${longest}`,
    ]);
  });

  test("notes that do not fit after the first are shortened or counted, and none is left out silently", () => {
    const notes = ["There were four.", note, "A longer report follows."];
    const [first, second, ...others] = editorText({ status: "corrected", editorNotes: notes });
    expect(first).toBe("**Corrected**: There were four.");
    expect(second).toMatch(/^\*\*Editor's note\*\*: .{100,}…$/u);
    expect(others).toEqual(["-# …and one more note"]);
    expect(editorText({ editorNotes: [note, "See page four.", "Read it."] }, 330).at(-1)).toBe(
      "-# …and 2 more notes",
    );
    expect(editorText({ editorNotes: ["One.", "Two.", "Three."] })).toHaveLength(3);
  });

  test("without room for words there is the label, however little room there is", () => {
    const editorNotes = [note, note];
    expect(editorText({ status: "retracted", editorNotes }, 0)).toEqual([
      "**Retracted**",
      "-# …and one more note",
    ]);
  });

  test("a note that is too long ends after a whole word", () => {
    for (let room = 100; room < 330; room += 1) {
      const [line = ""] = editorText({ editorNotes: [note] }, room);
      expect(line.length).toBeLessThanOrEqual(room);
      const words = line.replace("**Editor's note**: ", "").replace("…", "");
      expect(note.slice(words.length)).toMatch(/^[\s,.]/u);
    }
  });
});
