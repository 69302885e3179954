import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answering } from "../../../src/answer/evidence/answering.ts";
import { decide, type Verdict, judge } from "../../../src/answer/evidence/decide.ts";
import { rank } from "../../../src/answer/evidence/score.ts";
import { overlaps } from "../../../src/text/span.ts";
import { snapshotOf } from "../../support/snapshots.ts";
import { inquiryOf, questions, village } from "./support/ask.ts";
import { tries } from "../../support/effort.ts";

const words = "ferry harbour burned council loan engine diver bell school money wreck raised".split(" ");
const anyQuestion = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 });

/** Whether any two of the passages share a unit of one article. */
function haveOverlap({ passages }: Verdict): boolean {
  return passages.some(({ candidate, passage }, at) =>
    passages
      .slice(at + 1)
      .some((other) => other.candidate.place === candidate.place && overlaps(other.passage, passage)),
  );
}

describe("a score is the sum of its parts", () => {
  test.each(questions)("%s", (question) => {
    const ranked = rank(inquiryOf(question, village));
    for (const { score, parts } of ranked) {
      expect(parts.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score, 9);
      for (const { feature, value, weight } of parts) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-6);
        expect(weight).toBe(answering().ranking[feature]);
      }
    }
  });

  test("there is something to sum", () => {
    expect(rank(inquiryOf("when did the ferry burn?", village)).length).toBeGreaterThan(5);
  });
});

describe("a confidence is the logistic of its reasons", () => {
  test.each(questions.filter((question) => !question.includes("lighthouse")))("%s", (question) => {
    const { confidence, reasons, outcome } = decide(inquiryOf(question, village));
    const { found, likely } = answering();
    expect(reasons.length).toBeGreaterThan(0);
    const logit = reasons.reduce((sum, { value, weight }) => sum + value * weight, 0);
    expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
    expect(outcome).toBe(confidence >= found ? "found" : confidence >= likely ? "likely" : "nothing");
  });
});

describe("passages", () => {
  test("the first of a likely answer may have more context than that of a certain one, the others less", () => {
    const limits = { found: [600, 600, 600], likely: [800, 500, 500], nothing: [600, 600, 600] } as const;
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { passages, outcome } = decide(inquiryOf(asked.join(" "), village));
        passages.forEach(({ passage: { start, end }, candidate: { sentence } }, at) => {
          expect(end - start).toBeLessThanOrEqual(
            Math.max(limits[outcome][at] ?? 0, sentence.end - sentence.start),
          );
        });
      }),
      { numRuns: tries(150) },
    );
  });

  test("at most three are shown, and none repeats the sentence of a better one", () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { passages } = decide(inquiryOf(asked.join(" "), village));
        expect(passages.length).toBeGreaterThan(0);
        expect(passages.length).toBeLessThanOrEqual(3);
        passages.forEach(({ candidate: { place, sentence } }, at) => {
          const better = passages.slice(0, at).filter(({ candidate }) => candidate.place === place);
          expect(better.some(({ passage }) => overlaps(passage, sentence))).toBe(false);
        });
      }),
      { numRuns: tries(150) },
    );
  });

  test("unless the answer is certain, none is less than a hundredth as likely as the best", () => {
    let left = 0;
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const inquiry = inquiryOf(asked.join(" "), village);
        const ranked = rank(inquiry);
        const { outcome, passages } = judge(inquiry, ranked);
        fc.pre(outcome !== "found");
        const least = (ranked[0]?.score ?? 0) - Math.log(100);
        expect(passages.filter(({ score }) => score < least)).toEqual([]);
        left += passages.length < 3 && ranked.length >= 3 ? 1 : 0;
      }),
      { numRuns: tries(300) },
    );
    expect(left).toBeGreaterThan(0);
  });

  test("those of several paragraphs do not overlap", () => {
    const paragraphs = Array.from(
      { length: 6 },
      (_, at) => `Lantern number ${at} was broken by a storm${" of hail".repeat(60)}.`,
    );
    const verdict = decide(
      inquiryOf("which lantern was broken", snapshotOf([["Lamps", ...paragraphs].join("\n\n")])),
    );
    expect(verdict.passages).toHaveLength(3);
    expect(haveOverlap(verdict)).toBe(false);
  });

  test("nor do those of one long paragraph", () => {
    const sentences = Array.from(
      { length: 12 },
      (_, at) => `Lantern number ${at} of the old lighthouse was broken by a storm that came from the west.`,
    );
    const verdict = decide(
      inquiryOf("which lantern was broken", snapshotOf([`Lamps\n\n${sentences.join(" ")}`])),
    );
    expect(haveOverlap(verdict)).toBe(false);
  });

  test("the best passage of each article comes first", () => {
    const { passages, outcome } = decide(inquiryOf("when was the ferry raised from the harbour", village));
    expect(outcome).not.toBe("nothing");
    expect(passages[0]?.candidate.place).toBe(1);
  });

  test("unfit candidates are skipped, and without any there is no verdict", () => {
    const inquiry = inquiryOf("when did the ferry burn?", village);
    const other = judge(
      inquiry,
      rank(inquiry).filter(({ candidate }) => candidate.place === 1),
    );
    expect(other.passages.length).toBeGreaterThan(0);
    expect(other.passages.every(({ candidate }) => candidate.place === 1)).toBe(true);
    const empty = { outcome: "nothing", confidence: 0, reasons: [], passages: [], rivals: [] };
    expect(judge(inquiry, [])).toEqual(empty);
  });
});
