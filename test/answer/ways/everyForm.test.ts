import { describe, expect, test } from "vitest";
import type { Answer, AnswerCommand } from "../../../src/answer/reply/answer.ts";
import { notes } from "../../../src/answer/reply/notes.ts";
import { answerCompare } from "../../../src/answer/ways/answerCompare.ts";
import { answerQuote } from "../../../src/answer/ways/answerQuote.ts";
import { answerWhen } from "../../../src/answer/ways/answerWhen.ts";
import { answerWho } from "../../../src/answer/ways/answerWho.ts";
import { askCoverage } from "../../../src/answer/ways/askCoverage.ts";
import { findSource } from "../../../src/answer/ways/findSource.ts";
import type { Question } from "../../../src/answer/question/question.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf(
  [
    [
      "Lighthouse of Skerrow sold to a choir",
      "By Sigrid Holm, Harbour correspondent",
      "Keeper Olaf Brandt waves from the gallery. Picture: Nils Aker",
      "The lighthouse of Skerrow was sold to a choir on 4 May 2021 for 90,000 euros.",
      "“The lamp stays lit,” said Olaf Brandt, the last keeper of the lighthouse.",
      "“We will sing to the seals,” said Ada Lindqvist, the leader of the choir.",
      "One harbour pilot told the paper: “A choir has never saved a ship.”",
    ].join("\n\n"),
    [
      "Ferry late again",
      "The ferry Halcyon was late on 7 June 2021 because its cook had missed the bus.",
      "“I ran,” said Erik Vik, the cook of the Halcyon.",
    ].join("\n\n"),
  ],
  [
    { outlet: "The Skerrow Post", authors: ["Sigrid Holm"], published: "2021-05-05" },
    { outlet: "Northern Tide", published: "2021-06-08" },
  ],
);

const commands: Readonly<Record<AnswerCommand, (question: Question, snapshot: Snapshot) => Answer>> = {
  ask: askCoverage,
  who: answerWho,
  when: answerWhen,
  quote: answerQuote,
  source: findSource,
  compare: answerCompare,
};

/** Commands, a question, and the words that the first passage must have. */
const table: readonly (readonly [question: string, words: string, commands: readonly AnswerCommand[]])[] = [
  ["what did Olaf Brandt say about the lamp", "The lamp stays lit", ["ask", "quote", "who"]],
  ["what does the keeper think about the lamp", "The lamp stays lit", ["ask", "quote"]],
  ["what has Ada Lindqvist said", "We will sing", ["ask", "quote", "who"]],
  ["did Ada Lindqvist comment on the seals", "We will sing", ["ask", "quote"]],
  ["has the cook said anything about running", "I ran", ["quote"]],
  ["Ada Lindqvist's words on the seals", "We will sing", ["ask", "quote"]],
  ["any comment from Olaf Brandt on the lamp", "The lamp stays lit", ["ask", "quote"]],
  ["Brandt on the lamp", "The lamp stays lit", ["quote"]],
  ["Brandt lamp", "The lamp stays lit", ["quote"]],
  ["the anonymous harbour pilot", "never saved a ship", ["quote"]],
  ['who said "the lamp stays lit"', "The lamp stays lit", ["ask", "quote"]],
  ["who was it that said a choir has never saved a ship", "never saved a ship", ["quote"]],
  ["who is Olaf Brandt", "the last keeper", ["ask", "who", "quote"]],
  ["whos that olaf brandt again", "the last keeper", ["ask", "who"]],
  ["what is Erik Vik's job", "the cook of the Halcyon", ["ask", "who"]],
  ["the leader of the choir", "Ada Lindqvist", ["who"]],
  ["is there a story about the lighthouse", "ighthouse", ["ask", "source"]],
  ["got anything on the lighthouse?", "ighthouse", ["source"]],
  ["which article mentions the bus", "bus", ["ask", "source"]],
  ["who wrote the lighthouse piece", "By Sigrid Holm", ["ask", "source"]],
  ["who wrote about the lighthouse", "By Sigrid Holm", ["source"]],
  ["articles by Sigrid Holm", "Sigrid Holm", ["ask", "source"]],
  ["anything from the Skerrow Post", "Lighthouse of Skerrow", ["ask", "source"]],
  ["who took the photo of the keeper", "Nils Aker", ["ask", "source"]],
  ["do the articles agree on the lighthouse", "ighthouse", ["ask", "compare"]],
  ["compare the lighthouse", "ighthouse", ["ask", "compare"]],
  ["when was the lighthouse sold", "4 May 2021", ["ask", "when", "quote", "who"]],
  ["what year was the lighthouse sold", "4 May 2021", ["ask", "when"]],
  ["why was the ferry late", "because its cook", ["ask", "who", "quote", "when"]],
];

describe.each(table)("%s", (question, words, asked) => {
  test.each(asked)("/%s", (command) => {
    const answer = commands[command]({ text: question }, coverage);
    expect(answer.excerpts.map(({ quote }) => quote).join(" | ")).toContain(words);
    expect(answer.kind).not.toBe("nothing");
  });
});

describe("a command for something else", () => {
  test.each<readonly [AnswerCommand, string]>([
    ["quote", "when was the lighthouse sold"],
    ["quote", "who is Olaf Brandt"],
    ["who", "why was the ferry late"],
    ["who", "what did Olaf Brandt say about the lamp"],
    ["when", "who is Olaf Brandt"],
    ["when", "why was the ferry late"],
  ])("/%s says that it does not fit: %s", (command, question) => {
    expect(commands[command]({ text: question }, coverage).notes).toContain(notes.asAsk);
  });
});

describe("what must not be answered", () => {
  test.each<readonly [AnswerCommand, string]>([
    ["quote", "what did Gudrun Lindqvist say about the seals"],
    ["quote", "Gudrun Lindqvist on the seals"],
    ["quote", "did Sigrid Brandt comment on the lamp"],
    ["quote", "what did the plumber say about the lamp"],
    ["quote", 'who said "the moon is made of butter"'],
    ["source", "articles by Magnus Holt"],
    ["source", "anything from the Daily Walrus"],
    ["source", "is there a story about volcanoes in Iceland"],
    ["source", "who wrote the ferry piece"],
    ["source", "who took the photo of the ferry"],
    ["who", "who is Gudrun Lindqvist"],
    ["compare", "do the articles agree on volcanoes"],
  ])("/%s %s", (command, question) => {
    expect(commands[command]({ text: question }, coverage).kind).not.toBe("found");
  });
});
