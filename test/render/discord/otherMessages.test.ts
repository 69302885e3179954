import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/corpus/article.ts";
import { articleMessage } from "../../../src/render/discord/articleMessage.ts";
import { accents, type Message } from "../../../src/render/discord/component.ts";
import { contextMessage } from "../../../src/render/discord/contextMessage.ts";
import { readCustomId, writeCustomId, type Press } from "../../../src/render/discord/customId.ts";
import { findingsMessage } from "../../../src/render/discord/findingsMessage.ts";
import { helpMessage } from "../../../src/render/discord/helpMessage.ts";
import { noticeMessage } from "../../../src/render/discord/noticeMessage.ts";
import { validateMessage } from "../../../src/render/discord/validateMessage.ts";
import { anyAnswer, anyExcerpt, anyQuestion } from "../../support/anyAnswer.ts";
import { messageAgainstSchema } from "../../support/discordSchemas.ts";
import { anAnswer, anExcerpt } from "../../support/excerpts.ts";
import { hostileText } from "../../support/hostileText.ts";
import { textsOf } from "../../support/messageParts.ts";
import { asParsed, asQuoted, boldTexts, plainText, quotedTexts } from "../../support/plainText.ts";
import { tries } from "../../support/effort.ts";

const press: Press = { action: "context", query: "0123456789", page: 0, item: 1, version: "abc" };

const articleOf = (paragraphs: readonly string[], file = "001_a.txt", headline = "Headline"): Article => {
  let at = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const start = at;
    at += paragraph.length + 1;
    return { start, end: start + paragraph.length, role: "body" as const, paragraph: index + 1 };
  });
  return {
    id: "001",
    file,
    hash: "",
    content: "content",
    text: paragraphs.join("\n"),
    headline,
    details: {},
    blocks,
    sentences: [],
  };
};

const isFine = ({ body, files }: Message): void => {
  expect(
    validateMessage(
      body,
      files.map(({ name }) => name),
    ),
  ).toEqual([]);
  expect(messageAgainstSchema(body)).toBeUndefined();
  expect(body.flags & 64).toBe(64);
};

describe("the context of an excerpt", () => {
  const excerptOf = (article: Article, quote: string): fc.Arbitrary<Parameters<typeof contextMessage>[2]> =>
    anyExcerpt.map((excerpt) => {
      const start = article.text.indexOf(quote);
      return { ...excerpt, quote, start, end: start + quote.length, file: article.file };
    });

  it("has the paragraphs before and after, with the answering words in bold", () => {
    const article = articleOf(["one", "two", "three is here", "four", "five"]);
    const start = article.text.indexOf("is here");
    const [sample] = fc.sample(excerptOf(article, "three is here"), 1);
    if (sample === undefined) throw new Error("no sample");
    const excerpt = { ...sample, highlights: [{ start, end: start + 2 }], status: "live" as const };
    const message = contextMessage({ command: "who", question: { text: "x" } }, article, excerpt, { press });
    isFine(message);
    const quote = textsOf(message.body)[1] ?? "";
    expect(quotedTexts(quote)).toEqual(["two\nthree is here\nfour"]);
    expect(boldTexts(quote)).toEqual(["is"]);
  });

  it("reaches across a heading to the next paragraph", () => {
    const article = articleOf(["one", "two", "A heading", "three"]);
    const blocks = article.blocks.map((block, at) =>
      at === 2 ? { ...block, role: "heading" as const } : block,
    );
    const [excerpt] = fc.sample(excerptOf(article, "two"), 1);
    if (excerpt === undefined) throw new Error("no sample");
    const { body } = contextMessage(
      { command: "who", question: { text: "x" } },
      { ...article, blocks },
      excerpt,
      { press },
    );
    expect(textsOf(body).flatMap(quotedTexts)).toEqual(["one\ntwo\nA heading\nthree"]);
  });

  it("is valid and whole for any article", () => {
    const texts = fc.array(
      hostileText(80).map((text) => text.replace(/[\r\n]/g, " ")),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        texts,
        anyExcerpt,
        anyQuestion,
        fc.tuple(fc.nat(5), fc.boolean()),
        (paragraphs, excerpt, question, [at, long]) => {
          const article = articleOf(long ? paragraphs.map((text) => text.repeat(40)) : paragraphs);
          const block = article.blocks[at % article.blocks.length] ?? { start: 0, end: 0 };
          const cited = {
            ...excerpt,
            ...block,
            quote: article.text.slice(block.start, block.end),
            role: excerpt.role,
          };
          const message = contextMessage({ command: "ask", question }, article, cited, { press });
          isFine(message);
          const shown = [
            ...message.files.map(({ text }) => asParsed(text)),
            ...textsOf(message.body).flatMap(quotedTexts),
          ];
          expect(shown.join("\n")).toContain(asParsed(cited.quote));
        },
      ),
      { numRuns: tries(200) },
    );
  });
});

describe("a whole article", () => {
  it("is shown word for word, as text or as a file", () => {
    fc.assert(
      fc.property(
        hostileText(80),
        fc.record({ file: hostileText(6), headline: hostileText(60) }),
        fc.boolean(),
        fc.record({
          status: fc.constantFrom("corrected" as const, "retracted" as const),
          editorNotes: fc.array(hostileText(60), { maxLength: 5 }),
        }),
        (text, { file, headline }, long, edited) => {
          const whole = `Headline\n${long ? text.repeat(60) : text}`;
          const message = articleMessage(articleOf([whole], file, headline), edited);
          isFine(message);
          const [attached] = message.files;
          const shown =
            attached?.text ?? quotedTexts(textsOf(message.body)[2] ?? "").join("⟦two quotations⟧");
          expect(asQuoted(shown.trimEnd())).toBe(asQuoted(whole.trimEnd()));
        },
      ),
      { numRuns: tries(300) },
    );
  });

  it("has every correction and note above its text, even if it is attached as a file", () => {
    const editorNotes = ["There were four.", "The photo is from May.", "A longer report follows."];
    for (const text of ["There were three.", "There were three. ".repeat(400)]) {
      const { body } = articleMessage(articleOf([text]), { status: "corrected", editorNotes });
      expect(textsOf(body)[1]?.split("\n").slice(1)).toEqual([
        "**Corrected**: There were four.",
        "**Editor's note**: The photo is from May.",
        "**Editor's note**: A longer report follows.",
      ]);
      expect(body.components[0]?.accent_color).toBe(accents.corrected);
    }
  });

  it("is struck through if it was retracted, even if it is only a headline", () => {
    const article = articleOf(["Mill closes"], "a.txt", "Mill closes");
    const blocks = article.blocks.map((block) => ({ ...block, role: "headline" as const }));
    for (const one of [article, { ...article, blocks }])
      expect(textsOf(articleMessage(one, { status: "retracted" }).body)[2]).toBe("> ~~Mill closes~~");
  });

  it.each([
    ["a/001_x y.txt", "001_x_y.txt"],
    ["../../etc/passwd", "passwd.txt"],
    ["…", "article.txt"],
    ["ab.html", "ab.txt"],
  ])("is attached under a name that Discord accepts: %s", (file, name) => {
    expect(
      articleMessage(articleOf(["a".repeat(5000)], file), {}).files.map((attached) => attached.name),
    ).toEqual([name]);
  });
});

describe("the results for a message", () => {
  it("have the corrections of what they quote in the file too", () => {
    const excerpt = anExcerpt("There were three.", {
      status: "corrected",
      editorNotes: ["There were four."],
    });
    const findings = Array.from({ length: 30 }, () => ({
      sentence: "How many?",
      answer: anAnswer([excerpt, excerpt]),
    }));
    expect(findingsMessage(findings, 0).files[0]?.text).toContain("\nCorrected: There were four.\n");
  });

  it("are valid, and attached as a file if they do not fit", () => {
    const finding = fc.record({ sentence: hostileText(60), answer: anyAnswer });
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 8 }), fc.nat(3), (findings, skipped) => {
        const message = findingsMessage(findings, skipped);
        isFine(message);
        const [file] = message.files;
        for (const { answer } of findings) {
          const [best] = answer.excerpts;
          if (best === undefined) continue;
          const shown = textsOf(message.body).flatMap(quotedTexts).includes(asQuoted(best.quote));
          expect(shown || file?.text.includes(best.quote)).toBe(true);
        }
      }),
      { numRuns: tries(100) },
    );
  });

  it("say that nothing was found for a sentence without excerpts", () => {
    const [answer] = fc.sample(anyAnswer, 1);
    if (answer === undefined) throw new Error("no sample");
    const { body } = findingsMessage([{ sentence: "It rained.", answer: { ...answer, excerpts: [] } }], 0);
    expect(textsOf(body).join("\n")).toContain("**It rained.**\n-# ○ I found no passage on this.");
  });

  it.each([
    ["found", "-# ● Found\\:\n-# **A made-up headline**"],
    [
      "likely",
      "-# ◐ Not sure, but this may be about it\\:\n-# None of the passages says “rained”.\n-# **A made-up headline**",
    ],
  ] as const)("say how sure the bot is about a sentence whose excerpts are %s", (kind, words) => {
    const notes = ["None of the passages says “rained”."];
    const answer = anAnswer([anExcerpt("It poured.")], { kind, notes });
    const { body } = findingsMessage([{ sentence: "It rained.", answer }], 0);
    expect(textsOf(body).join("\n")).toContain(words);
  });
});

describe("help and notices", () => {
  it("lists every command and its options", () => {
    const options = [
      { name: "name", description: "A name", required: true },
      { name: "from", description: "A date", required: false },
    ];
    const message = helpMessage(
      [{ name: "who", description: "Says who.", options }],
      "Find in the coverage",
      true,
    );
    isFine(message);
    expect(textsOf(message.body).join("\n")).toContain("**/who name from?**\nSays who.");
  });

  it("keeps the words of a notice plain", () => {
    fc.assert(
      fc.property(hostileText(200), (words) => {
        const message = noticeMessage(`No article ${words}`);
        isFine(message);
        expect(plainText(textsOf(message.body).join("\n"))).not.toContain("⟦");
      }),
      { numRuns: tries(300) },
    );
  });
});

describe("the custom_id of a button", () => {
  it("is read back, and short enough", () => {
    expect(readCustomId(writeCustomId(press))).toEqual(press);
    expect(writeCustomId({ ...press, page: 9999, item: 9999, version: "f".repeat(64) }).length).toBeLessThan(
      100,
    );
  });

  it.each([
    [""],
    ["0:page:0123456789:0:0:abc"],
    ["1:drop:0123456789:0:0:abc"],
    ["1:page:x:0:0:abc"],
    ["1:page:0123456789:-1:0:abc"],
  ])("is not parsed from %j", (customId) => {
    expect(readCustomId(customId)).toBeUndefined();
  });
});
