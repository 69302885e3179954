import { describe, expect, test } from "vitest";
import { answering } from "../../src/answer/evidence/answering.ts";
import { explain } from "../../src/answer/evidence/explain.ts";
import { readAsking } from "../../src/answer/question/readAsking.ts";
import { writeWhy } from "../../src/terminal/why.ts";
import { questions, village } from "../answer/evidence/support/ask.ts";

/** Maximum sum of the parts too small to print and of rounding errors. */
const SLIGHT = 0.3;

interface Printed {
  readonly head: string;
  readonly value: number;
  /** The value, weight and product of each part. */
  readonly parts: readonly (readonly number[])[];
}

/** The printed output: each heading with its parts. */
function printed(question: string): Printed[] {
  const blocks = writeWhy(explain(readAsking(question), village))
    .trimEnd()
    .split(/\n(?=score|confidence)/u);
  return blocks.slice(1).map((block) => {
    const [head = "", ...lines] = block.split("\n");
    return {
      head,
      value: Number(/^\w+ (-?[\d.]+)(?:, passage [\d.]+)?:/u.exec(head)?.[1]),
      parts: lines.map((line) =>
        (/ (-?[\d.]+) x +(-?[\d.]+) = +(-?[\d.]+)$/u.exec(line) ?? []).slice(1).map(Number),
      ),
    };
  });
}

const sum = ({ parts }: Printed): number => parts.reduce((all, [, , product = NaN]) => all + product, 0);

describe("the printed parts add up", () => {
  test.each(questions)("%s", (question) => {
    const blocks = printed(question);
    const scores = blocks.filter(({ head }) => head.startsWith("score"));
    const confidence = blocks.at(-1);
    if (confidence === undefined) throw new Error("nothing was printed");
    expect(scores.length).toBeGreaterThan(0);
    for (const one of scores) {
      expect(one.parts.length).toBeGreaterThan(0);
      expect(Math.abs(sum(one) - one.value)).toBeLessThan(SLIGHT);
    }
    const logit = sum(confidence);
    expect(Math.abs(1 / (1 + Math.exp(-logit)) - confidence.value)).toBeLessThan(SLIGHT / 4);
    for (const [value = NaN, weight = NaN, product = NaN] of blocks.flatMap(({ parts }) => parts))
      expect(Math.abs(value * weight - product)).toBeLessThan(0.06);
  });

  test("the largest parts come first, and small ones are left out", () => {
    for (const { parts } of printed("when did the ferry burn?")) {
      const moves = parts.map(([, , product = NaN]) => Math.abs(product));
      expect(moves).toEqual(moves.toSorted((a, b) => b - a));
      expect(moves.at(-1)).toBeGreaterThanOrEqual(0.05);
    }
  });
});

test("says how the question was read, and which thresholds applied", () => {
  const why = writeWhy(explain(readAsking("which school opened a library?"), village));
  const { found, likely } = answering();
  expect(why).toMatch(/^read as: instance, one of “school”, about “/u);
  expect(why).toContain(`(found from ${found}, likely from ${likely})`);
});
