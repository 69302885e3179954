import { describe, expect, test } from "vitest";
import { areaUnderCurve, judgeRanking, mean, percentile } from "../../src/terminal/rankingMetrics.ts";

describe("judgeRanking", () => {
  test.each([
    [["a"], { a: 1 }, { ndcg10: 1, mrr10: 1, recall1: 1, recall10: 1 }],
    [["b", "a"], { a: 1 }, { ndcg10: 1 / Math.log2(3), mrr10: 0.5, recall1: 0, recall10: 1 }],
    [[], { a: 1 }, { ndcg10: 0, mrr10: 0, recall1: 0, recall10: 0 }],
    [
      ["a", "x", "b"],
      { a: 1, b: 1 },
      { ndcg10: 1.5 / (1 + 1 / Math.log2(3)), mrr10: 1, recall1: 0.5, recall10: 1 },
    ],
    [["a"], { b: 0 }, { ndcg10: 0, mrr10: 0, recall1: 0, recall10: 0 }],
  ])("judges %j against %j", (ranking, relevance, figures) => {
    const judged = judgeRanking(ranking, relevance);
    for (const [name, value] of Object.entries(figures))
      expect(judged).toHaveProperty(name, expect.closeTo(value));
  });

  test("ignores everything after the tenth place", () => {
    const ranking = "0123456789a".split("");
    expect(judgeRanking(ranking, { a: 1 })).toEqual({ ndcg10: 0, mrr10: 0, recall1: 0, recall10: 0 });
  });
});

test("the area under the curve is 1 if all positives rank above all negatives, and ties count half", () => {
  expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
  expect(areaUnderCurve([1, 2], [3, 4])).toBe(0);
  expect(areaUnderCurve([1, 1], [1])).toBe(0.5);
});

test("means and percentiles of nothing are 0", () => {
  expect([mean([]), percentile([], 0.5)]).toEqual([0, 0]);
  expect([mean([1, 2, 6]), percentile([5, 1, 3], 0.5)]).toEqual([3, 3]);
});
