import { describe, expect, test } from "vitest";
import { rank } from "../../../src/answer/evidence/score.ts";
import { missingWord } from "../../../src/answer/evidence/missingWord.ts";
import { inquiryOf, village } from "./support/ask.ts";

/** The word of a question that is missing from its best sentence. */
function unmet(question: string): string | undefined {
  const inquiry = inquiryOf(question, village);
  const best = rank(inquiry).slice(0, 1);
  expect(best).toHaveLength(1);
  return missingWord(inquiry, best);
}

describe("a word that no passage contains is reported as typed", () => {
  test.each([
    ["who Painted the ferry?", "Painted"],
    ["who sold the ferry?", "sold"],
    ["was the ferry insured?", "insured"],
    ["how many bakers watched from the pier?", "bakers"],
    ["which school opened a swimmingpool?", "swimmingpool"],
    ["who praised the plumbers?", "plumbers"],
    ["was the bell of the ferry stolen?", "stolen"],
    ["did the masons strike at the library?", "strike"],
  ])("%s: %s", (question, word) => {
    expect(unmet(question)).toBe(word);
  });
});

describe("none is reported if all occur in some form", () => {
  test.each([
    ["when did the ferry burn?"],
    ["who watched from the pier?"],
    ["why did the council refuse the loan?"],
    ["which school opened a library?"],
    ["was anybody hurt in the fire?"],
    ["how many books does the library have?"],
    ["who praised the masons?"],
    ["Ada Lindqvist"],
  ])("%s", (question) => {
    expect(unmet(question)).toBeUndefined();
  });
});
