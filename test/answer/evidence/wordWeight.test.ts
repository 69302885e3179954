import { describe, expect, test } from "vitest";
import { wordWeight } from "../../../src/answer/evidence/wordWeight.ts";
import { analyseQuery } from "../../../src/search/analyseQuery.ts";
import { village } from "./support/ask.ts";

const weightOf = (word: string): number => {
  const [term] = analyseQuery(village.index, word).terms;
  if (term === undefined) throw new Error(`no word ${word}`);
  return wordWeight(term);
};

describe("if the coverage has neither, a word that is rare in English weighs more than a common one", () => {
  test.each([
    ["ambassador", "going"],
    ["constituency", "people"],
    ["zeppelin", "year"],
    ["kidderminster", "want"],
    ["bribery", "money"],
    ["plaintiff", "think"],
    ["floodgate", "thing"],
    ["oboe", "work"],
  ])("%s, %s", (rare, common) => {
    expect(weightOf(rare)).toBeGreaterThan(1.2 * weightOf(common));
  });
});

test("every word has some weight", () => {
  for (const word of ["going", "people", "said", "new"]) expect(weightOf(word)).toBeGreaterThan(0);
});
