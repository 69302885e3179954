import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Case, fitLogistic, fitRanking, type Group } from "./linearModels.ts";

/** Numbers from 0 up to 1, the same in every run, from a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const dot = (row: Float64Array, weights: readonly number[]): number =>
  row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);

/** Questions with six candidates; the one that answers is drawn by its probability under the planted weights. */
function plantedGroups(weights: readonly number[], count: number): Group[] {
  const next = numbers(7);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 6 }, () => Float64Array.from(weights, next));
    const exps = rows.map((row) => Math.exp(dot(row, weights)));
    let left = next() * exps.reduce((sum, one) => sum + one, 0);
    const chosen = exps.findIndex((one) => (left -= one) < 0);
    return { rows, positive: rows.map((_, at) => at === chosen), weight: 1 };
  });
}

function plantedCases(weights: readonly number[], count: number): Case[] {
  const next = numbers(11);
  return Array.from({ length: count }, () => {
    const row = Float64Array.from(weights, (_, k) => (k === 0 ? 1 : next()));
    return { row, isTrue: next() < 1 / (1 + Math.exp(-dot(row, weights))), weight: 1 };
  });
}

describe("a ranking", () => {
  const planted = [3, -2, 0, 1];

  test("finds the weights that were planted", () => {
    const fitted = fitRanking(plantedGroups(planted, 4000), 4, 1e-6);
    planted.forEach((weight, k) => expect(Math.abs((fitted[k] ?? 9) - weight)).toBeLessThan(0.25));
  });

  test("is regularised by L2", () => {
    const groups = plantedGroups(planted, 300);
    const lengthAt = (l2: number): number => Math.hypot(...fitRanking(groups, 4, l2));
    expect(lengthAt(1)).toBeLessThan(lengthAt(0.01) / 2);
  });

  test("ignores questions of weight 0", () => {
    const groups = plantedGroups(planted, 200);
    const lies = plantedGroups([-5, 5, 5, -5], 200).map((group) => ({ ...group, weight: 0 }));
    const fitted = fitRanking([...groups, ...lies], 4, 0.01);
    fitRanking(groups, 4, 0.01).forEach((weight, k) => expect(fitted[k]).toBeCloseTo(weight, 3));
  });
});

describe("a logistic regression", () => {
  const planted = [-1, 3, -2, 0];

  test("finds the weights that were planted", () => {
    const fitted = fitLogistic(plantedCases(planted, 8000), 4, 1e-6);
    planted.forEach((weight, k) => expect(Math.abs((fitted[k] ?? 9) - weight)).toBeLessThan(0.3));
  });

  test("does not regularise its constant: alone it is the log odds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 49 }), (hits) => {
        const cases = Array.from({ length: 50 }, (_, at): Case => ({
          row: Float64Array.of(1, 0),
          isTrue: at < hits,
          weight: 1,
        }));
        const [constant = 0, other = 1] = fitLogistic(cases, 2, 10);
        expect(constant).toBeCloseTo(Math.log(hits / (50 - hits)), 2);
        expect(other).toBe(0);
      }),
    );
  });
});
