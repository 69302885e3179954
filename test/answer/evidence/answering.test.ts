import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { answering } from "../../../src/answer/evidence/answering.ts";
import { features } from "../../../src/answer/evidence/features/features.ts";
import { signals } from "../../../src/answer/evidence/signals.ts";

const thresholds = z.object({ found: z.number(), likely: z.number() });
const { dials } = z
  .object({ dials: z.object({ cautious: thresholds, balanced: thresholds, eager: thresholds }) })
  .parse(JSON.parse(readFileSync(new URL("../../../config/answering.json", import.meta.url), "utf8")));

test("every feature has a weight, and there are no other weights", () => {
  const names = features.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(answering().ranking).toSorted()).toEqual(names.toSorted());
});

test("every signal and the bias have a weight, and there are no other weights", () => {
  const names = ["bias", ...signals.map(({ name }) => name)];
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(answering().acceptance).toSorted()).toEqual(names.toSorted());
});

test("the dial goes from cautious to eager", () => {
  const { cautious, balanced, eager } = dials;
  expect(cautious.found).toBeGreaterThanOrEqual(balanced.found);
  expect(balanced.found).toBeGreaterThanOrEqual(eager.found);
  expect(eager.found).toBeGreaterThan(0);
});

test.each(Object.entries(dials))("%s: whatever is found is also likely", (_, { found, likely }) => {
  expect(likely).toBeLessThanOrEqual(found);
  expect(likely).toBeGreaterThan(0);
});
