import type { Command } from "../../../commands/command.ts";
import type { Answer, Excerpt } from "../../../src/answer/reply/answer.ts";
import type { Question } from "../../../src/answer/question/question.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import type { Article } from "../../../src/corpus/article.ts";
import type { Complete } from "../../../src/discord/botContext.ts";
import { UserError } from "../../../src/errors.ts";

/** Text with which a hostile article attacks. */
export const hostileQuote =
  "@everyone </ask:1> [x](javascript:alert(1)) `code` **bold** # head\n-# small <t:1:R> zero\u200bwidth \u202eleft";

const paragraphs = [
  "The headline of it",
  ...Array.from({ length: 9 }, (_, at) => `Sentence number ${at} is here.`),
  hostileQuote.replaceAll("\n", " "),
];

function articleOf(id: string, body: readonly string[]): Article {
  let at = 0;
  const blocks = body.map((text, index) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, role: "body" as const, paragraph: index + 1 };
  });
  const file = `${id}.txt`;
  return {
    id,
    file,
    hash: "0".repeat(64),
    content: "content",
    text: body.join("\n"),
    headline: `Headline ${id}`,
    details: {},
    blocks,
    sentences: [],
  };
}

/** A snapshot with two articles, the second too long for a message; its index is never read. */
export function fakeSnapshot(version = "aaaaaaaaaaaaaaaa"): Snapshot {
  return {
    version,
    articles: [
      articleOf("001", paragraphs),
      articleOf("002", ["Long", "A sentence that goes on and on. ".repeat(300).trim()]),
    ],
    extractions: [],
    index: {} as Snapshot["index"],
    directory: {} as Snapshot["directory"],
    problems: [],
  };
}

function excerptOf(article: Article, block: number): Excerpt {
  const { start, end, paragraph } = article.blocks[block] ?? { start: 0, end: 0, paragraph: 1 };
  return {
    quote: article.text.slice(start, end),
    start,
    end,
    file: article.file,
    hash: "0".repeat(64),
    headline: article.headline,
    paragraph,
    highlights: [{ start, end: start + 8 }],
    role: "body",
    status: "live",
    editorNotes: [],
  };
}

/** Answers by the first word of the question: "many", "likely", "nothing", "choose N", "long", "hostile", "crash", "wrong"; else one excerpt. */
function answerTo(command: Answer["command"], { text }: Question, { articles }: Snapshot): Answer {
  const [first, second] = articles;
  if (first === undefined || second === undefined) throw new Error("no articles");
  const [word = "", number = "7"] = text.split(" ");
  const answer: Answer = {
    command,
    question: text,
    version: 2,
    kind: "found",
    excerpts: [excerptOf(first, 1)],
    related: [],
    choices: [],
    articles: [],
    notes: [],
  };
  if (word === "crash") throw new Error("a bug");
  if (word === "wrong") throw new UserError("from: that is no date. Write it as 2021-06-12.");
  if (word === "many")
    return { ...answer, excerpts: Array.from({ length: 7 }, (_, at) => excerptOf(first, at + 1)) };
  if (word === "likely")
    return { ...answer, kind: word, excerpts: [1, 2, 3, 4].map((at) => excerptOf(first, at)) };
  if (word === "long") return { ...answer, excerpts: [excerptOf(second, 1), excerptOf(first, 1)] };
  if (word === "hostile") return { ...answer, excerpts: [excerptOf(first, 10)], notes: [hostileQuote] };
  if (word === "nothing") return { ...answer, kind: "nothing", excerpts: [], related: [excerptOf(first, 2)] };
  if (word === "choose") {
    const choices = Array.from({ length: Number(number) }, (_, at) => ({
      label: `Choice ${at}`,
      value: `many ${at}`,
    }));
    return { ...answer, kind: "choices", excerpts: [], choices };
  }
  if (command !== "source") return answer;
  const cards = [first, second].map(({ file, headline, hash }) => ({ file, headline, hash, words: 9 }));
  return { ...answer, excerpts: [], articles: cards };
}

const commandOf = (
  name: Answer["command"],
  required: boolean,
  completes?: "names" | "headlines",
): Command => ({
  name,
  description: `What ${name} does`,
  options: [
    {
      name: "question",
      description: "What to look for",
      required,
      fills: "text",
      ...(completes === undefined ? {} : { completes }),
    },
    { name: "from", description: "From when", required: false, fills: "from" },
  ],
  run: (question, snapshot) => answerTo(name, question, snapshot),
});

/** Every command, answered by `answerTo`. */
export const fakeCommands: readonly Command[] = [
  commandOf("ask", true),
  commandOf("who", true, "names"),
  commandOf("when", false),
  commandOf("source", false, "headlines"),
  commandOf("quote", true, "names"),
  commandOf("compare", true),
];

/** Offers 40 names or headlines, one of them too long for a value. */
export const fakeComplete: Complete = (what, typed) => {
  if (typed === "crash") throw new Error("a bug");
  return [
    { label: "x".repeat(300), value: "short" },
    { label: "too long", value: "y".repeat(300) },
    ...Array.from({ length: 40 }, (_, at) => ({ label: `${what} ${at} ${typed}`, value: `value ${at}` })),
  ];
};
