import { expect, test } from "vitest";
import { isForTheBot } from "../../../src/answer/question/forTheBot.ts";
import { notes } from "../../../src/answer/reply/notes.ts";
import { askCoverage } from "../../../src/answer/ways/askCoverage.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const snapshot = snapshotOf(["Ferry burns\n\nThe ferry Halcyon burned off Skerrow. Nobody was hurt."]);

test.each([
  "hi",
  "Hello there!",
  "thanks",
  "what can you do?",
  "hey, what can you do",
  "who are you",
  "help",
  "summarise the articles",
  "please summarize the coverage",
  "can you tell me what can I ask you?",
])("%j is for the bot: it finds nothing, and a note says how to ask", (text) => {
  const { kind, notes: said } = askCoverage({ text }, snapshot);
  expect({ kind, said }).toEqual({ kind: "nothing", said: [notes.howToAsk] });
});

test.each([
  "what can the council do?",
  "who are the rebels",
  "hi-vis jackets",
  "Hello Kitty",
  "did nobody help",
  "what do you know about the ferry",
  "summarise the article about the ferry",
  "who said thanks",
])("%j is about the articles", (text) => {
  expect(isForTheBot(text)).toBe(false);
  expect(askCoverage({ text }, snapshot).notes).not.toContain(notes.howToAsk);
});

test("a passage that has the word is shown all the same, with the note if it may not be meant", () => {
  const helped = snapshotOf(["Ferry burns\n\nHelp for the ferry Halcyon came from Skerrow."]);
  const { kind, excerpts, notes: said } = askCoverage({ text: "help" }, helped);
  expect(excerpts.map(({ quote }) => quote)).toContain("Help for the ferry Halcyon came from Skerrow.");
  expect({ kind, said }).toEqual({ kind: "likely", said: [notes.howToAsk] });
});
