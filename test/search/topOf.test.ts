import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keepBest } from "../../src/search/topOf.ts";

const scores = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });

test("keeps the best scores, of equal ones those with lower numbers, and lists them best first", () => {
  fc.assert(
    fc.property(scores, fc.nat(12), (offered, limit) => {
      const best = keepBest(limit);
      for (const [candidate, score] of offered.entries()) best.offer(candidate, score);
      const sorted = offered
        .map((score, candidate) => ({ score, candidate }))
        .toSorted((a, b) => b.score - a.score || a.candidate - b.candidate);
      const wanted = sorted.slice(0, limit).map(({ candidate }) => candidate);
      expect([...best.members()].toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
      expect(best.list()).toEqual(wanted);
    }),
  );
});
