import { setImmediate } from "node:timers/promises";
import type { Excerpt } from "../../answer/reply/answer.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import { citeTime, timesIn } from "../../answer/ways/timeline.ts";
import type { TimeExpression } from "../../extract/extraction.ts";
import { oncePer } from "../../text/oncePer.ts";

/** Milliseconds of work before others get their turn. */
const SLICE = 10;

/** A passage with one of its times. It is cited only when shown, because a coverage has tens of thousands. */
export interface TimedPassage {
  readonly file: string;
  /** The number of the passage, equal for all of its times. */
  readonly passage: number;
  readonly time: Pick<TimeExpression, "from" | "to" | "certainty">;
  readonly cite: () => Excerpt;
}

/** Every passage of the coverage with a time, once for each time, in order of time. */
export const timesOf = oncePer((snapshot: Snapshot) => gather(snapshot));

/** The passages that an answer to `/when` cites, in order of time. */
export function timesCited(excerpts: readonly Excerpt[]): TimedPassage[] {
  const numbers = new Map<string, number>();
  return inDayOrder(
    excerpts.flatMap((excerpt): TimedPassage[] => {
      const { file, start, time } = excerpt;
      const passage = numberOf(`${start} ${file}`, numbers);
      return time === undefined ? [] : [{ file, passage, time, cite: () => excerpt }];
    }),
  );
}

/** Reads articles one by one, letting others run in between. */
async function gather(snapshot: Snapshot): Promise<readonly TimedPassage[]> {
  const passages: TimedPassage[] = [];
  let began = performance.now();
  let before = 0;
  for (const [article, { file }] of snapshot.articles.entries()) {
    const numbers = new Map<number, number>();
    for (const met of timesIn(snapshot, article)) {
      const passage = before + numberOf(met.sentence.start, numbers);
      passages.push({ file, passage, time: met.time, cite: () => citeTime(snapshot, met) });
    }
    before += numbers.size;
    if (performance.now() - began < SLICE) continue;
    await setImmediate();
    began = performance.now();
  }
  const ordered = inDayOrder(passages);
  await setImmediate();
  return ordered;
}

/** The number of a passage; a new one gets the next number. */
function numberOf<Key>(key: Key, numbers: Map<Key, number>): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/**
 * Oldest first, undated ones last. Within a day, those that state it come first: "JUNE 12" and "June 12, 2021" may be in
 * one sentence. Only the days are sorted, because there are few of them.
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
