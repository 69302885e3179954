import { describe, expect, test } from "vitest";
import { withoutQuoteFrame } from "../../../src/answer/question/withoutQuoteFrame.ts";

describe("a question for words", () => {
  test.each([
    ["the vote: exact words please", "the vote"],
    ["Saban on agents, full quote?", "Saban on agents?"],
    ["has she shown any remorse, in her own words?", "has she shown any remorse?"],
    ["the minister on animals, what did he say", "the minister on animals"],
    ["doom and gloom quote", "doom and gloom"],
    ["the plan, what did he call it", "the plan"],
  ])("%s: loses what only asks for words", (question, bare) => {
    expect(withoutQuoteFrame(question)).toBe(bare);
  });

  test.each([
    "the mayor's exact words on the bridge",
    "quote",
    "exact words",
    "Ann Lee on the quote",
    "judge on the direct line",
    "the council on the exact wording",
    "what did the mayor say about the exact wording",
    "minister on full text",
    "Lee on a quote",
  ])("%s: stays", (question) => {
    expect(withoutQuoteFrame(question)).toBe(question);
  });
});
