import { expect, test } from "vitest";
import { articlesCalling, articlesCallingStems } from "../../../src/answer/ways/speakerTable.ts";
import { loaded, snapshotOf } from "../../support/snapshots.ts";

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

test("every word of an article's speakers leads to it", async () => {
  const seeds = await loaded.seeds();
  for (const [place, { speakerWords }] of seeds.extractions.entries())
    for (const word of speakerWords.split(" "))
      expect(articlesCalling(seeds, [word]).has(place) || word === "").toBe(true);
});
