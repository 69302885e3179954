import fc from "fast-check";
import { expect, test } from "vitest";
import { citeTime, timelineOf, timesIn, timesToShow } from "../../../src/answer/ways/timeline.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const sentences = [
  "The ferry sank on 3 March 2021.",
  "In June 2019 and again on 4 June 2019 the pier was shut.",
  "The mayor resigned last week.",
  "It was founded in 1921, and sold on Tuesday.",
  "The inquiry opened on 9 May 2022 in Skerrow.",
  "Gulls cried overhead.",
];
const article = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 })
  .map((of) => ["A headline", ...of].join("\n\n"));
const period = fc.constantFrom(
  {},
  { from: "2021-01-01" },
  { to: "2019-12-31" },
  { from: "1800-01-01", to: "1801-01-01" },
  { from: "2019-06-02", to: "2021-03-03" },
);

test("the collected times give the same timeline as all times", () => {
  const asked = { command: "when", question: "" } as const;
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 12 }), period, (texts, within) => {
      const snapshot = snapshotOf(texts);
      const all = texts.flatMap((_, at) => timesIn(snapshot, at)).map((one) => citeTime(snapshot, one));
      expect(timelineOf(asked, timesToShow(snapshot, within), within)).toEqual(
        timelineOf(asked, all, within),
      );
    }),
  );
});
