import { describe, expect, test } from "vitest";
import { meaningsIn } from "../../src/search/thesaurus.ts";
import { stem } from "../../src/text/stems.ts";

const meansOf = (text: string): Set<string> =>
  new Set(meaningsIn(text).flatMap(({ wordings }) => wordings.map((wording) => wording.join(" "))));
const stemmed = (wording: string): string => wording.split(" ").map(stem).join(" ");

describe("a question in one wording finds another wording of its meaning", () => {
  test.each([
    ["why did the mayor resign", "step down"],
    ["when did she step down", "resignation"],
    ["who stood down on Monday", "quit"],
    ["did the thief run away", "escape"],
    ["how many lost their lives", "die"],
    ["who owns the harbour", "owner"],
    ["when were they married", "wedding"],
    ["which shop was broken into", "burglary"],
    ["what does the ceo earn", "chief executive"],
    ["who called in the squaddies", "soldier"],
    ["did the stock go up", "share"],
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

test("a word inside a phrase has no meaning of its own, and the span is the whole phrase", () => {
  const text = "Did the pilot make an emergency landing?";
  for (const { start, end } of meaningsIn(text))
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  expect(meaningsIn("when did she step down")).toHaveLength(1);
  expect(meaningsIn("")).toEqual([]);
  expect(meaningsIn("xyzzy")).toEqual([]);
});
