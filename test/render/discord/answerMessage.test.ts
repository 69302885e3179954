import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Excerpt } from "../../../src/answer/reply/answer.ts";
import { answerMessage, type View } from "../../../src/render/discord/answerMessage.ts";
import { groupByArticle } from "../../../src/render/groupByArticle.ts";
import { queryId, readCustomId } from "../../../src/render/discord/customId.ts";
import { readHeading, tidyQuestion } from "../../../src/render/discord/questionHeading.ts";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";
import { anyAnswer, anyQuestion } from "../../support/anyAnswer.ts";
import { messageAgainstSchema } from "../../support/discordSchemas.ts";
import { buttonsOf, componentsOf, textsOf } from "../../support/messageParts.ts";
import { asParsed, asQuoted, quotedTexts } from "../../support/plainText.ts";
import { tries } from "../../support/effort.ts";

const view: View = {
  question: { text: "Who is Benedict Rogers?" },
  page: 0,
  version: "abcdef0123456789",
  isPrivate: true,
};

const excerpt: Excerpt = {
  quote: "“It is a threat,” he said.",
  start: 100,
  end: 126,
  file: "001.txt",
  hash: "0".repeat(64),
  outlet: "The Outlet",
  headline: "A *headline*",
  paragraph: 5,
  highlights: [{ start: 101, end: 115 }],
  role: "body",
  speaker: { name: "Benedict Rogers", certainty: "continuation" },
  time: { text: "last month", certainty: "unanchored" },
  status: "live",
  editorNotes: [],
};

const found: Answer = {
  command: "quote",
  question: "threat",
  version: 2,
  kind: "found",
  excerpts: [excerpt],
  related: [],
  choices: [],
  articles: [],
  notes: [],
};

const many = (count: number): Answer => ({
  ...found,
  excerpts: Array.from({ length: count }, (_, at) => ({ ...excerpt, quote: `Excerpt number ${at}.` })),
});

const whole = (answer: Answer, options: Partial<View> = {}): string =>
  textsOf(answerMessage(answer, { ...view, ...options }).body).join("\n");

const everyPage = (answer: Answer, options: View): ReturnType<typeof answerMessage>[] => {
  const pages = [];
  for (let page = 0; page <= 60; page += 1) {
    const message = answerMessage(answer, { ...options, page });
    pages.push(message);
    if (!buttonsOf(message.body).some(({ label }) => label === "Next")) return pages;
  }
  throw new Error("more than 60 pages");
};

const anyReader = fc.constantFrom({}, { publicUrl: "https://reader.example" });

describe("any answer", () => {
  it("gives messages that Discord accepts, on every page, with every excerpt whole and verbatim", () => {
    fc.assert(
      fc.property(anyAnswer, anyQuestion, fc.boolean(), anyReader, (answer, question, isPrivate, reader) => {
        const pages = everyPage(answer, { ...view, ...reader, question, isPrivate });
        const shown: string[] = [];
        for (const { body, files } of pages) {
          expect(
            validateMessage(
              body,
              files.map(({ name }) => name),
            ),
          ).toEqual([]);
          expect(messageAgainstSchema(body)).toBeUndefined();
          const attached = files.map(({ text }) => asParsed(text));
          for (const text of textsOf(body)) {
            if (text.includes("It is attached in full")) shown.push(attached.shift() ?? "no file");
            else shown.push(...quotedTexts(text));
          }
        }
        const expected =
          answer.excerpts.length + answer.articles.length > 0 ? answer.excerpts : answer.related;
        const inOrder = groupByArticle(expected, answer.command).flat();
        expect(shown.map(asQuoted)).toEqual(inOrder.map(({ excerpt: { quote } }) => asQuoted(quote)));
      }),
      { numRuns: tries(80) },
    );
  });

  it("can be asked again from its message alone", () => {
    fc.assert(
      fc.property(anyAnswer, anyQuestion, (answer, question) => {
        const { body } = answerMessage(answer, { ...view, question });
        const read = readHeading(textsOf(body)[0] ?? "");
        expect(read).toEqual({ command: answer.command, question: tidyQuestion(question) });
        for (const { customId } of buttonsOf(body)) {
          const press = readCustomId(customId);
          expect(press?.query).toBe(queryId(answer.command, read?.question ?? { text: "" }));
          expect(press?.version).toBe("abcdef012345");
        }
      }),
      { numRuns: tries(300) },
    );
  });
});

describe("an answer", () => {
  it("says who speaks, how sure the time is, and where it is from", () => {
    const text = whole({ ...found, command: "when" });
    expect(text).toContain("> “**It is a threat**,” he said.");
    expect(text).toContain("Said by Benedict Rogers\\: continued from the words before.");
    expect(text).toContain("“last month” cannot be dated");
    expect(text).toContain("-# **A \\*headline\\*** · The Outlet · undated · ¶ 5");
  });

  it("prints a publication date in words, never as a timestamp in the viewer's zone", () => {
    const text = whole({ ...found, excerpts: [{ ...excerpt, published: "2024-03-03" }] });
    expect(text).toContain(" · 3 March 2024 · ");
    expect(text).not.toContain("<t:");
  });

  it("says when moderators have withdrawn or corrected an article, and what they noted", () => {
    const editedAt = "2026-06-01T10:00:00.000Z";
    const text = whole({
      ...found,
      excerpts: [
        { ...excerpt, status: "retracted", editorNotes: ["It was *wrong*.", "More."], editedAt },
        { ...excerpt, file: "002.txt", status: "corrected" },
      ],
    });
    expect(text).toContain("**Retracted** <t:1780308000:D>: It was \\*wrong\\*.\n**Editor's note**: More.");
    expect(text).toContain("> ~~“**It is a threat**,” he said.~~");
    expect(text).toContain("**Corrected**: the editors have corrected this article.");
    expect(text.indexOf("**Retracted**")).toBeLessThan(text.indexOf("It is a threat"));
  });

  it.each([
    ["found", "-# ● Found:"],
    ["likely", "**◐ Not sure, but this may answer it:**"],
  ] as const)("that is %s opens with its mark on every page", (kind, opening) => {
    for (const { body } of everyPage({ ...many(7), kind }, view))
      expect(textsOf(body)[1]?.split("\n")[0]).toBe(opening);
  });

  it("says that none was found, and labels related passages as not answering", () => {
    const text = whole({ ...found, kind: "nothing", excerpts: [], related: [excerpt] });
    expect(text).toContain("○ I found no passage that answers this.");
    expect(text).toContain("Related passages, which do not answer the question:");
    expect(text).toContain("It is a threat");
  });

  it("says once which article its excerpts are from, with each paragraph and its editors' notes", () => {
    const noted = { ...excerpt, editorNotes: ["Read with care."] };
    const other = { ...excerpt, file: "002.txt", headline: "Another" };
    const text = whole({ ...found, excerpts: [noted, other, { ...noted, paragraph: 9 }] });
    expect(text.match(/A \\\*headline/g)).toHaveLength(1);
    expect(text.match(/Read with care/g)).toHaveLength(1);
    expect(text).toContain("**A \\*headline\\*** · The Outlet · undated · ¶ 5, 9");
    expect(text).toContain("**Another** · The Outlet · undated · ¶ 5");
  });

  it("keeps the order of a timeline", () => {
    const other = { ...excerpt, file: "002.txt", headline: "Another" };
    const text = whole({ ...found, command: "when", excerpts: [excerpt, other, excerpt] });
    expect(text.match(/A \\\*headline/g)).toHaveLength(2);
  });

  it("shows three excerpts a page and turns pages both ways", () => {
    const pages = everyPage(many(7), view);
    expect(pages).toHaveLength(3);
    expect(pages.map(({ body }) => buttonsOf(body).map(({ label }) => label))).toEqual([
      ["Context", "Context", "Context", "Next", "Share", "Cite"],
      ["Context", "Context", "Context", "Previous", "Next", "Share", "Cite"],
      ["Context", "Previous", "Share", "Cite"],
    ]);
    expect(whole(many(7), { page: 1 })).toContain("-# Page 2 of 3: 7 excerpts in all");
  });

  it("shows the last page if asked for one beyond it", () => {
    expect(whole(many(7), { page: 99 })).toContain("Page 3 of 3");
  });

  it("offers no sharing of a public answer", () => {
    const { body } = answerMessage(found, { ...view, isPrivate: false });
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(["Context", "Cite"]);
    expect(body.flags).toBe(1 << 15);
  });

  it("attaches an excerpt that is too long for any message", () => {
    const quote = "All of this is one passage. ".repeat(200);
    const { body, files } = answerMessage({ ...found, excerpts: [{ ...excerpt, quote }] }, view);
    expect(files).toHaveLength(1);
    expect(files[0]?.text).toBe(quote);
    expect(componentsOf(body).filter(({ type }) => type === 13)).toEqual([
      { type: 13, file: { url: "attachment://excerpt-1.txt" } },
    ]);
  });

  it.each([
    [3, 2],
    [5, 2],
    [6, 3],
    [40, 3],
  ])("offers %i choices as a component of type %i", (count, type) => {
    const choices = Array.from({ length: count }, (_, at) => ({ label: `Name ${at}`, value: `Name ${at}` }));
    const { body } = answerMessage({ ...found, kind: "choices", excerpts: [], choices }, view);
    const picks = componentsOf(body).filter(
      ({ type: found, custom_id: id }) => found === type && String(id).includes(":pick:"),
    );
    expect(picks).toHaveLength(type === 2 ? count : 1);
    expect(validateMessage(body)).toEqual([]);
  });
});
