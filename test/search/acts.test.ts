import { describe, expect, test } from "vitest";
import { actsIn } from "../../src/search/acts.ts";
import { stem } from "../../src/text/stems.ts";

const meansOf = (text: string): Set<string> =>
  new Set(actsIn(text).flatMap(({ wordings }) => wordings.map((wording) => wording.join(" "))));
const stemmed = (wording: string): string => wording.split(" ").map(stem).join(" ");

describe("a question in one wording finds another wording of the act", () => {
  test.each([
    ["why did the mayor resign", "step down"],
    ["when did she step down", "resignation"],
    ["who stood down on Monday", "quit"],
    ["did the thief run away", "escape"],
    ["how many lost their lives", "die"],
    ["who owns the harbour", "owner"],
    ["when were they married", "wedding"],
    ["which shop was broken into", "burglary"],
  ])("%s: %s", (question, wording) => {
    expect(meansOf(question)).toContain(stemmed(wording));
  });
});

describe("a question never finds the opposite act", () => {
  test.each([
    ["who won the match", "lose"],
    ["did prices rise", "fall"],
    ["was the plan approved", "reject"],
    ["did he deny it", "admit"],
    ["who was arrested", "acquit"],
    ["when did the school open", "close"],
    ["who supports the bill", "oppose"],
    ["did they buy the ferry", "sell"],
  ])("%s: %s", (question, wording) => {
    expect(meansOf(question)).not.toContain(stemmed(wording));
  });
});

test("a word inside a phrase is not an act of its own, and the span is the whole phrase", () => {
  const text = "Did the pilot make an emergency landing?";
  for (const { start, end } of actsIn(text))
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  expect(actsIn("when did she step down")).toHaveLength(1);
  expect(actsIn("")).toEqual([]);
  expect(actsIn("xyzzy")).toEqual([]);
});
