import { expect, test } from "vitest";
import { narrow } from "../../src/web/timeline/narrow.ts";
import { timesOf } from "../../src/web/timeline/timesOf.ts";
import { snapshotOf } from "../support/snapshots.ts";

const all = {
  period: {},
  sure: new Set(["stated", "derived", "unanchored"] as const),
  retracted: new Set<string>(),
};
/** So many that reading them, at a millisecond each, takes well over ten slices. */
const MANY = 200;
const texts = Array.from(
  { length: MANY },
  (_, at) =>
    `Headline ${at}\n\nThe ferry sank on ${(at % 28) + 1} March ${1990 + (at % 30)}. It was sold last week.\n`,
);

test("reading the times of a large coverage does not block the event loop", async () => {
  const snapshot = snapshotOf(texts);
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  // Each article takes a while, as if it had to be unpacked.
  const slow = {
    ...snapshot,
    extractions: new Proxy([...snapshot.extractions], {
      get(target, key) {
        const until = performance.now() + (/^\d+$/u.test(String(key)) ? 1 : 0);
        while (performance.now() < until);
        return Reflect.get(target, key) as unknown;
      },
    }),
  };
  const times = await timesOf(slow);
  clearInterval(others);
  expect(turns).toBeGreaterThan(10);
  expect(await timesOf(slow)).toBe(times);
  const { dated, undated } = narrow(times, all);
  const days = dated.map(({ time }) => time.from ?? "");
  expect(days).toEqual(days.toSorted());
  expect([dated.length, undated.length]).toEqual([MANY, MANY]);
  expect(dated[0]?.cite().quote).toContain("March 1990");
});

test("a passage is shown once, at its first time, and never from a retracted article", async () => {
  const snapshot = snapshotOf([
    "One\n\nIn June 2019 and again on 4 June 2019 and on 5 May 2021 the pier was shut.\n",
    "Two\n\nThe ferry sank on 3 March 2001.\n",
  ]);
  const { dated } = narrow(await timesOf(snapshot), { ...all, retracted: new Set(["1.txt"]) });
  expect(dated.map(({ time }) => time.from)).toEqual(["2019-06"]);
});
