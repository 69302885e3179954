import { describe, expect, test } from "vitest";
import { instances } from "../../../../../src/answer/evidence/features/type/instanceTypes.ts";
import { readAsking } from "../../../../../src/answer/question/readAsking.ts";
import { snapshotOf } from "../../../../support/snapshots.ts";

/** The words that are an instance of the noun asked for, in the last sentence of an article. */
function found(question: string, sentence: string): string[] {
  const { articles, extractions } = snapshotOf([`A made-up headline\n\n${sentence}`]);
  const [article] = articles;
  const [extraction] = extractions;
  const last = article?.sentences.at(-1);
  if (article === undefined || extraction === undefined || last === undefined) throw new Error(sentence);
  const asking = readAsking(question);
  expect(asking.focus).toBeDefined();
  const candidate = { article, extraction, sentence: last, matched: [], asked: new Set<string>() };
  return instances(candidate, asking).map(({ start, end }) => article.text.slice(start, end));
}

describe("an instance of a noun is the noun with a modifier, or a name of its kind", () => {
  test.each([
    ["which foot did he break", "He broke his left foot.", "left foot"],
    ["which door was open", "Only the cellar door stood open.", "cellar door"],
    ["which colour is the boat", "It has a bright green colour.", "green colour"],
    ["which boat sank", "A wooden boat sank.", "wooden boat"],
    ["which city did she fly to", "She flew to Lisbon in May.", "Lisbon"],
    ["which country won", "The race was won by Portugal.", "Portugal"],
    ["which lamps were broken", "The storm broke two oil lamps.", "oil lamps"],
    ["which engine failed", "The port engine failed.", "port engine"],
    ["which school does she cook at", "She is a cook at Wearside Academy.", "Wearside Academy"],
    ["which company was fined", "The court fined Harbour Bank on Monday.", "Harbour Bank"],
    ["which hospital was he taken to", "He was taken to Tarnbeck Infirmary.", "Tarnbeck Infirmary"],
  ])("%s: %s", (question, sentence, words) => {
    expect(found(question, sentence)).toContain(words);
  });
});

describe("nothing else is", () => {
  test.each([
    ["which foot did he break", "He broke the foot."],
    ["which foot did he break", "He broke his left arm."],
    ["which door was open", "The door was open."],
    ["which colour is the boat", "The boat is by the pier."],
    ["which city did she fly to", "She flew away in May."],
    ["which lamps were broken", "The storm broke the lamps."],
    ["which engine failed", "Everything failed at noon."],
    ["which wooden boat sank", "The wooden boat sank."],
    // These say how many, not which.
    ["which departments are involved", "Several departments are involved."],
    ["which lamps were broken", "The storm broke two lamps."],
    ["which countries signed", "Various countries signed, and 12 countries did not."],
    ["which villages were flooded", "Many villages were flooded."],
    // A name that shows that it is something else.
    ["which school does she cook at", "She told Wearside Police that she was a cook."],
    ["which town did the crash close", "The crash closed Elm Street for an hour."],
    ["which hospital was he taken to", "He was taken away, Tarnbeck Council said."],
    ["which club did he join", "He joined it from Lisbon University in May."],
  ])("%s: %s", (question, sentence) => {
    expect(found(question, sentence)).toEqual([]);
  });
});
