import { describe, expect, it } from "vitest";
import { timesIn } from "../../../../../src/answer/evidence/features/type/timeTypes.ts";
import type { Span } from "../../../../../src/text/span.ts";
import { snapshotOf } from "../../../../support/snapshots.ts";

const clocks =
  "9.15|09:15 pm|7am|7 p.m.|nine o'clock|6 o’clock|half past four|midnight|noon|midday|dawn|daybreak|sunrise|dusk|sunset|lunchtime|small hours".split(
    "|",
  );
const others = "nineteen boats|the clocks|overnight|past four|the afternoon|hours".split("|");

const candidateFor = (text: string) => {
  const { articles, extractions } = snapshotOf([`Quay\n\n${text}`]);
  const [article] = articles;
  const [extraction] = extractions;
  if (article === undefined || extraction === undefined) throw new Error("there is no article");
  const sentence: Span = article.sentences.at(-1) ?? { start: 0, end: 0 };
  return {
    article,
    extraction: { ...extraction, times: [] },
    sentence,
    matched: [],
    asked: new Set<string>(),
  };
};
const textsOf = (candidate: ReturnType<typeof candidateFor>, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => candidate.article.text.slice(start, end));

describe("the times of day in a sentence", () => {
  it.each(clocks)("include %s", (clock) => {
    for (const written of [clock, clock.toUpperCase()]) {
      const candidate = candidateFor(`The Halcyon left at ${written} and came back.`);
      expect(textsOf(candidate, timesIn(candidate))).toEqual([written]);
    }
  });

  it.each(others)("do not include %s", (other) => {
    const candidate = candidateFor(`The Halcyon left ${other} and came back.`);
    expect(timesIn(candidate)).toEqual([]);
  });
});
