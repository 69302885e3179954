import { describe, expect, test } from "vitest";
import { loaded } from "../support/snapshots.ts";
import { askAll, goldenQuestions } from "./goldenQuestions.ts";
import { scoreOf } from "./score.ts";

// What the product reaches, less a little; raise it when the product gets better.
const floors = {
  seeds: { tune: { right: 0.83, wrongOfShown: 0.1 }, aside: { right: 0.71, wrongOfShown: 0.23 } },
  invented: { tune: { right: 0.75, wrongOfShown: 0.2 }, aside: { right: 0.67, wrongOfShown: 0.27 } },
} as const;

describe.each(["seeds", "invented"] as const)("the golden questions over %s", (corpus) => {
  test.each(["tune", "aside"] as const)(
    "%s: enough are right, and few of those shown are wrong",
    async (set) => {
      const questions = goldenQuestions(corpus).filter((question) => question.set === set);
      const score = scoreOf(askAll(questions, await loaded[corpus]()));
      expect(score.right).toBeGreaterThanOrEqual(floors[corpus][set].right);
      expect(score.wrongOfShown).toBeLessThanOrEqual(floors[corpus][set].wrongOfShown);
    },
  );

  test("a third of the questions at least have no answer, and the halves are of one size", () => {
    const questions = goldenQuestions(corpus);
    const unanswerable = questions.filter(({ accept }) => accept.length === 0);
    expect(unanswerable.length / questions.length).toBeGreaterThan(1 / 3);
    const asides = questions.filter(({ set, id }) => set === "aside" && /^[si]/u.test(id));
    expect(asides.length).toBe(questions.filter(({ set, id }) => set === "tune" && /^[si]/u.test(id)).length);
  });
});
