import { html } from "hono/html";
import { expect, test } from "vitest";
import { answerMessage } from "../../src/render/discord/answerMessage.ts";
import { answerView } from "../../src/render/html/answerView.tsx";
import { renderTerminal } from "../../src/render/terminal.ts";
import { commands } from "../../commands/index.ts";
import { textsOf } from "../support/messageParts.ts";
import { snapshotOf } from "../support/snapshots.ts";

const ask = commands.find(({ name }) => name === "ask");

const took = "Mr Brack took a loan of 900 crowns from the harbour fund";
const taking = "taking a loan of 900 crowns from the harbour fund";
const clauses = (count: number): string => ", and the clerk kept the books of the harbour".repeat(count);

/** The words that leave the claim open, and a sentence with them and so many clauses in between or after. */
const open: readonly (readonly [string, (count: number) => string])[] = [
  [
    "allegedly",
    (count) => `Mr Brack allegedly took a loan of 900 crowns from the harbour fund${clauses(count)}.`,
  ],
  ["It is alleged that", (count) => `It is alleged that ${took}${clauses(count)}.`],
  ["it is alleged", (count) => `${took}${clauses(count)}, it is alleged.`],
  ["reportedly", (count) => `${took}${clauses(count)}, reportedly.`],
  ["Prosecutors claim", (count) => `Prosecutors claim that ${took}${clauses(count)}.`],
  ["the prosecution claims", (count) => `${took}${clauses(count)}, the prosecution claims.`],
  ["accused of", (count) => `Mr Brack is accused of ${taking}${clauses(count)}.`],
  ["suspected of", (count) => `Mr Brack is suspected of ${taking}${clauses(count)}.`],
  ["which he denies", (count) => `${took}${clauses(count)}, which he denies.`],
  [
    "said to have",
    (count) => `Mr Brack is said to have taken a loan of 900 crowns from the harbour fund${clauses(count)}.`,
  ],
  ["apparently", (count) => `${took}${clauses(count)}, apparently.`],
];

/** The last makes a sentence that is too long for a message of Discord, which attaches it. */
const counts = [0, 12, 120];

/** The words alone, for comparing a text with how it is laid out. */
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

test.each(open.flatMap(([words, written]) => counts.map((count) => [words, count, written(count)] as const)))(
  "“%s” is shown with the claim that it leaves open, in a sentence of %i more clauses",
  async (words, _, sentence) => {
    const snapshot = snapshotOf([`Court hears of loan\n\nIt lasted two days. ${sentence} It goes on.`]);
    const question = { text: "did Mr Brack take a loan from the harbour fund?" };
    const answer = ask?.run(question, snapshot);
    if (answer === undefined) throw new Error("no answer");
    const message = answerMessage(answer, { question, page: 0, version: "0", isPrivate: true });
    const shown = {
      quote: answer.excerpts[0]?.quote ?? "",
      discord: [...textsOf(message.body), ...message.files.map(({ text }) => text)].join("\n"),
      page: String(await html`${answerView(answer, () => "")}`).replace(/<[^>]*>/gu, ""),
      terminal: renderTerminal(answer, { color: false }),
    };
    for (const text of Object.values(shown)) {
      expect(wordsOf(text)).toContain(wordsOf(sentence));
      expect(wordsOf(text)).toContain(words);
    }
  },
);
