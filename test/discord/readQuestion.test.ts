import { describe, expect, test } from "vitest";
import { readQuestion } from "../../src/discord/readQuestion.ts";
import { fakeCommands } from "./support/fakeCoverage.ts";

const ask = fakeCommands[0];
const read = (typed: Record<string, string>): unknown => {
  if (ask === undefined) throw new Error("no command");
  return readQuestion(ask, { getString: (name: string) => typed[name] ?? null } as Parameters<
    typeof readQuestion
  >[1]);
};

describe("readQuestion", () => {
  test("tidies what was typed", () => {
    expect(read({ question: "  who\u0000 is \n he\u202e? ", from: " 2021 " })).toEqual({
      text: "who is he?",
      from: "2021",
    });
  });

  test("drops the colours of a question that was pasted from a terminal", () => {
    expect(read({ question: "\u001b[31mwho is he\u001b[0m?" })).toEqual({ text: "who is he?" });
  });

  test.each([
    [
      "4,000 characters",
      { question: "a".repeat(4000) },
      "question: 4000 characters is too long; the limit is 300",
    ],
    [
      "a long narrowing",
      { question: "a", from: "a".repeat(41) },
      "from: 41 characters is too long; the limit is 40",
    ],
    ["nothing", {}, "question: contains no words"],
    ["only spaces", { question: "   " }, "contains no words"],
    ["only emoji", { question: "👍🏽🎉" }, "contains no words"],
    ["only control characters", { question: "\u0000\u0007" }, "contains no words"],
  ])("refuses %s with a remedy", (_, typed: Record<string, string>, words) => {
    expect(() => read(typed)).toThrow(words);
  });
});
