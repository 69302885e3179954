import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { placeTable } from "../../../src/answer/names/placeTable.ts";
import {
  articlesCalling,
  articlesCallingStems,
  speakerWordTable,
} from "../../../src/answer/ways/speakerWordTable.ts";
import type { Extraction } from "../../../src/extract/extraction.ts";
import { loadCorpus } from "../../eval/goldenQuestions.ts";
import { tries } from "../../support/effort.ts";
import { snapshotOf } from "../../support/snapshots.ts";

let extractions: readonly Extraction[];
beforeAll(async () => {
  ({ extractions } = await loadCorpus("newsroom"));
});

const wordsOf = ({ speakerWords }: Extraction): string[] =>
  speakerWords.split(" ").filter((word) => word !== "");

/** Snapshots that follow each other: for each article, whether it is in. */
const reloads = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.boolean())
    .map(([every, from, turned]) => ({ every, from: from % every, turned })),
  { minLength: 1, maxLength: 6 },
);

test("the table of each snapshot equals one built from scratch", () => {
  fc.assert(
    fc.property(reloads, (all) => {
      for (const { every, from, turned } of all) {
        const kept = extractions.filter((_, place) => place % every !== from);
        const now = turned && every % 7 === 0 ? kept.toReversed() : kept;
        expect(speakerWordTable({ extractions: now })).toStrictEqual(placeTable(now.map(wordsOf)));
      }
    }),
    { numRuns: tries(50) },
  );
});

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
