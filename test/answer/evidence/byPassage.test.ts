import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byPassage } from "../../../src/answer/evidence/byPassage.ts";
import { chancesOf, passageOf } from "../../../src/answer/evidence/passageOf.ts";
import { rank } from "../../../src/answer/evidence/score.ts";
import { tries } from "../../support/effort.ts";
import { snapshotOf } from "../../support/snapshots.ts";
import { inquiryOf, questions, village } from "./support/ask.ts";
import { sentencesOf } from "./support/sentencesOf.ts";

const far = `The keeper${" slowly".repeat(85)} went up.`;
const texts = ["Gulls cried.", "Rain fell.", far, "Shops shut.", far, "Ships sailed."];
const all = sentencesOf(snapshotOf([["A plain headline", ...texts].join("\n\n")]));

/** The first words of the sentences in this order, each with a score; the others have none. */
function ordered(scores: Readonly<Record<string, number>>): string[] {
  const scored = all
    .flatMap((candidate) => {
      const [word = ""] = candidate.article.text.slice(candidate.sentence.start).split(" ");
      const score = scores[word];
      return score === undefined ? [] : { candidate, score, word };
    })
    .toSorted((a, b) => b.score - a.score);
  const chances = chancesOf(scored);
  return byPassage(scored, ({ candidate }) => passageOf(candidate, chances).chance).map(({ word }) => word);
}

describe("sentences come in the order of how likely their passages answer", () => {
  test("two side by side come before a single one that is a little likelier", () => {
    expect(ordered({ Shops: 1, Gulls: 0.8, Rain: 0.7 })).toEqual(["Gulls", "Rain", "Shops"]);
  });

  test("but not before one that is much likelier", () => {
    expect(ordered({ Shops: 2, Gulls: 0.8, Rain: 0.7 })).toEqual(["Shops", "Gulls", "Rain"]);
  });

  test("one that is less than a fifth as likely as the best keeps its place", () => {
    expect(ordered({ Shops: 2, Ships: 0.3, Gulls: 0.2, Rain: 0.2 })).toEqual([
      "Shops",
      "Ships",
      "Gulls",
      "Rain",
    ]);
  });
});

test("it only reorders, and none that may answer too comes after one with a less likely passage", () => {
  const scores = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: all.length,
    maxLength: all.length,
  });
  fc.assert(
    fc.property(scores, (logits) => {
      const scored = all
        .map((candidate, at) => ({ candidate, score: logits[at] ?? 0 }))
        .toSorted((a, b) => b.score - a.score);
      const chances = chancesOf(scored);
      const order = byPassage(scored, ({ candidate }) => passageOf(candidate, chances).chance);
      expect(new Set(order)).toEqual(new Set(scored));
      const rivals = order.filter(({ score }) => score >= (scored[0]?.score ?? 0) - Math.log(5));
      expect(order.slice(0, rivals.length)).toEqual(rivals);
      const likely = rivals.map(({ candidate }) => passageOf(candidate, chances).chance);
      expect(likely).toEqual(likely.toSorted((a, b) => b - a));
    }),
    { numRuns: tries(100) },
  );
});

test.each(questions)("the ranking of a question is in this order: %s", (question) => {
  const ranked = rank(inquiryOf(question, village));
  const best = Math.max(...ranked.map(({ score }) => score));
  const rivals = ranked.filter(({ score }) => score >= best - Math.log(5));
  expect(ranked.slice(0, rivals.length)).toEqual(rivals);
  const likely = rivals.map(({ passage }) => passage.chance);
  expect(likely).toEqual(likely.toSorted((a, b) => b - a));
});
