import fc from "fast-check";
import { expect, test } from "vitest";
import { bestCandidates, type PreparedFeature } from "../../../src/answer/evidence/bestCandidates.ts";
import type { Candidate } from "../../../src/answer/evidence/candidate.ts";

const LIMIT = 4;
/** Sentences with the value of each feature, in eighths so that many are equal. */
const share = fc.nat(8).map((eighths) => eighths / 8);
const values = fc.array(fc.tuple(share, share, share, share), { maxLength: 30 });
const weights = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -4, max: 4 })));

const candidatesOf = (count: number) => Array.from({ length: count }, (_, unit) => ({ unit }) as Candidate);

test("the best candidates are the same, in the same order, as if every feature scored every candidate, without unfit ones", () => {
  fc.assert(
    fc.property(values, weights, fc.nat(15), fc.func(fc.boolean()), (all, own, slow, isFit) => {
      const features = own.map((weight, at): PreparedFeature => ({
        name: String(at),
        weight,
        look: ({ unit }) => ({ value: all[unit]?.[at] ?? 0 }),
        ...((slow >> at) & 1 ? { atMost: ({ unit }) => Math.ceil((all[unit]?.[at] ?? 0) * 4) / 4 } : {}),
      }));
      const candidates = candidatesOf(all.length);
      const scoreOf = (one: Candidate) =>
        features.reduce((sum, { weight, look }) => sum + weight * look(one).value, 0);
      const anew = candidates
        .filter(({ unit }) => isFit(unit))
        .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
        .toSorted((a, b) => b.score - a.score || a.candidate.unit - b.candidate.unit)
        .slice(0, LIMIT);
      const best = bestCandidates(candidates, features, {
        limit: LIMIT,
        isFit: ({ unit }) => isFit(unit),
      });
      expect(best.map(({ candidate, score }) => ({ candidate, score }))).toEqual(anew);
      for (const { candidate, signals } of best)
        expect(signals).toEqual(features.map(({ look }) => look(candidate)));
    }),
  );
});

test("the text of candidates that cannot be among the best is not read", () => {
  const read: number[] = [];
  const features: PreparedFeature[] = [
    { name: "words", weight: 3, look: ({ unit }) => ({ value: unit / 100 }) },
    {
      name: "type",
      weight: 0.3,
      atMost: () => 1,
      look: ({ unit }) => {
        read.push(unit);
        return { value: 0 };
      },
    },
  ];
  const best = bestCandidates(candidatesOf(100), features, { limit: LIMIT });
  expect(best.map(({ candidate }) => candidate.unit)).toEqual([99, 98, 97, 96]);
  expect(Math.min(...read)).toBeGreaterThan(80);
});
