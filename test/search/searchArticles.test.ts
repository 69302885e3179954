import { describe, expect, test } from "vitest";
import { analyseQuery } from "../../src/search/analyseQuery.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { searchArticles } from "../../src/search/searchArticles.ts";
import { articlesOf } from "../../src/terminal/collection.ts";

/** The indices of the texts found, best first. */
function found(texts: readonly string[], question: string): number[] {
  const index = buildIndex(articlesOf({ docs: texts.map((text, i) => ({ id: String(i), text })) }));
  return searchArticles(index, analyseQuery(index, question)).map(({ article }) => article);
}

describe("articles", () => {
  test("neighbouring words of the question score higher where they are neighbours too", () => {
    const apart = "The harbour was quiet, said a trader on the bridge. The fire station opened late.";
    const together = "The quiet trader said on the bridge that a harbour fire was late. The station opened.";
    expect(found([apart, together], "harbour fire")).toEqual([1, 0]);
    expect(found([together, apart], "harbour fire")).toEqual([0, 1]);
  });

  test("a quoted phrase promotes the article that has it", () => {
    const texts = [
      "The council of the town was elected.",
      "The town elected a council.",
      "The town has a mayor.",
    ];
    expect(found(texts, '"elected a council" town')[0]).toBe(1);
  });

  test("a phrase that another article happens to have does not hide the relevant article", () => {
    const texts = [
      "It was a total disgrace, a football fan said of the referee.",
      "The senator called the pipeline verdict of the court in Ohio disgraceful.",
    ];
    expect(found(texts, 'Senator calls Ohio court pipeline verdict "a total disgrace"')[0]).toBe(1);
  });

  test("the exact form scores higher than its stem", () => {
    const texts = ["The organisers were fined.", "The organisation was fined."];
    expect(found(texts, "organisation")).toEqual([1, 0]);
  });
});
