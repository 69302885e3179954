import { setImmediate } from "node:timers/promises";
import type { Excerpt } from "../../answer/reply/answer.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import { citeTime, timesIn } from "../../answer/ways/timeline.ts";
import type { TimeExpression } from "../../extract/extraction.ts";
import { oncePer } from "../../text/oncePer.ts";

/** Milliseconds of work before others get their turn. */
const SLICE = 10;

/** A passage with one of its times. It is cited only if it is shown: a coverage has tens of thousands. */
export interface TimedPassage {
  readonly file: string;
  /** Where the passage starts in its file. */
  readonly start: number;
  readonly time: Pick<TimeExpression, "from" | "to" | "certainty">;
  readonly cite: () => Excerpt;
}

/** Every passage of the coverage with a time, once for each time, in the order of their times. */
export const timesOf = oncePer((snapshot: Snapshot) => gather(snapshot));

/** The passages that an answer to `/when` cites, in the order of their times. */
export function timesCited(excerpts: readonly Excerpt[]): TimedPassage[] {
  return inDayOrder(
    excerpts.flatMap((excerpt): TimedPassage[] => {
      const { file, start, time } = excerpt;
      return time === undefined ? [] : [{ file, start, time, cite: () => excerpt }];
    }),
  );
}

/** Reads article after article, and lets others have their turn between them. */
async function gather(snapshot: Snapshot): Promise<readonly TimedPassage[]> {
  const passages: TimedPassage[] = [];
  let began = performance.now();
  for (const [article, { file }] of snapshot.articles.entries()) {
    for (const met of timesIn(snapshot, article)) {
      const { time, sentence } = met;
      passages.push({ file, start: sentence.start, time, cite: () => citeTime(snapshot, met) });
    }
    if (performance.now() - began < SLICE) continue;
    await setImmediate();
    began = performance.now();
  }
  return inDayOrder(passages);
}

/**
 * Oldest first, and then the undated; of one day, first those that state it: "JUNE 12" and "June 12, 2021" may stand in
 * one sentence. Only the days are sorted, because there are few.
 */
function inDayOrder(passages: readonly TimedPassage[]): TimedPassage[] {
  const days = new Map<string, { readonly stated: TimedPassage[]; readonly others: TimedPassage[] }>();
  const undated: TimedPassage[] = [];
  for (const passage of passages) {
    const { from, certainty } = passage.time;
    if (from === undefined) {
      undated.push(passage);
      continue;
    }
    const day = days.get(from) ?? { stated: [], others: [] };
    days.set(from, day);
    day[certainty === "stated" ? "stated" : "others"].push(passage);
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [...sorted.flatMap(([, { stated, others }]) => [...stated, ...others]), ...undated];
}
