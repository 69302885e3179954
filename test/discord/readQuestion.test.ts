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

  test.each([
    [
      "4,000 characters",
      { question: "a".repeat(4000) },
      "question: that is 4000 characters, and 300 can be asked",
    ],
    ["a long narrowing", { question: "a", from: "a".repeat(41) }, "from: that is 41 characters, and 40"],
    ["nothing", {}, "question: there is no word in it"],
    ["only spaces", { question: "   " }, "no word in it"],
    ["only emoji", { question: "👍🏽🎉" }, "no word in it"],
    ["only control characters", { question: "\u0000\u0007" }, "no word in it"],
  ])("refuses %s and says what to do", (_, typed: Record<string, string>, words) => {
    expect(() => read(typed)).toThrow(words);
  });
});
