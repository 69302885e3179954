import { beforeAll, expect, test } from "vitest";
import { articlesCalling, articlesCallingStems } from "../../../src/answer/ways/speakerWordTable.ts";
import type { Extraction } from "../../../src/extract/extraction.ts";
import { loadCorpus } from "../../eval/goldenQuestions.ts";
import { snapshotOf } from "../../support/snapshots.ts";

let extractions: readonly Extraction[];
beforeAll(async () => {
  ({ extractions } = await loadCorpus("newsroom"));
});

const wordsOf = ({ speakerWords }: Extraction): string[] =>
  speakerWords.split(" ").filter((word) => word !== "");

test("every word of an article's speakers leads to it, and no other word does", () => {
  const all = new Set(extractions.flatMap(wordsOf));
  expect(all.size).toBeGreaterThan(100);
  const having = (isWanted: (word: string) => boolean): Set<number> =>
    new Set(extractions.flatMap((one, place) => (wordsOf(one).some(isWanted) ? place : [])));
  for (const word of all)
    expect(articlesCalling({ extractions }, [word])).toEqual(having((one) => one === word));
  const starts = new Set([...all].map((word) => word.slice(0, 4)).filter((start) => !start.endsWith("i")));
  for (const start of starts)
    expect(articlesCallingStems({ extractions }, [start])).toEqual(having((one) => one.startsWith(start)));
});

const said = (who: string): string => `Ferry\n\n“We are tired,” said ${who}.`;
const snapshot = snapshotOf(["the boss", "two secretaries", "a secretary", "Ida Holm"].map(said));

test("the articles whose speakers are called by a word", () => {
  expect([...articlesCalling(snapshot, ["boss"])]).toEqual([0]);
  expect([...articlesCalling(snapshot, ["pilot", "bos"])]).toEqual([]);
});

test("the articles whose speakers are called by a word with a stem", () => {
  expect(articlesCallingStems(snapshot, ["secretari"])).toEqual(new Set([1, 2]));
  expect([...articlesCallingStems(snapshot, ["pilot", "retari"])]).toEqual([]);
});
