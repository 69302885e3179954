import type { TimeExpression } from "../../extract/extraction.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Asked, found, nothing } from "../reply/kinds.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { notes } from "../reply/notes.ts";
import { meets, type Period } from "../question/readPeriod.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most excerpts of one answer. */
const SHOWN = 25;

/**
 * Shows dated passages, oldest first, and apart from them those that no anchor dates.
 *
 * @param excerpts one for each time of a passage; a passage is shown once, at its first time in the period
 */
export function timelineOf(asked: Asked, excerpts: readonly Excerpt[], period: Period): Answer {
  const dated = excerpts
    .filter(({ time }) => time?.from !== undefined && within(time.from, time.to ?? time.from, period))
    .toSorted((a, b) => (a.time?.from ?? "").localeCompare(b.time?.from ?? "") || sureness(b) - sureness(a));
  const asksPeriod = period.from !== undefined || period.to !== undefined;
  const undated = asksPeriod ? [] : excerpts.filter(({ time }) => time?.from === undefined);
  const all = distinctExcerpts([...dated, ...undated]);
  if (all.length === 0)
    return nothing(asked, distinctExcerpts(excerpts).slice(0, 3), asksPeriod ? [notes.notThen] : []);
  const shown = all.slice(0, SHOWN);
  const isUndated = ({ time }: Excerpt): boolean => time?.from === undefined;
  const unsure = shown.every(isUndated) ? [notes.allUndated] : [notes.someUndated];
  return found(asked, shown, [
    ...(shown.some(isUndated) ? unsure : []),
    ...(all.length > SHOWN ? [notes.tooMany] : []),
  ]);
}

/** "JUNE 12" and "June 12, 2021" of one sentence are one day: the one that states it is shown. */
const sureness = ({ time }: Excerpt): number => (time?.certainty === "stated" ? 1 : 0);

/** Every passage of the coverage with a time, for a timeline of the whole. */
export function everyTime(snapshot: Snapshot): Excerpt[] {
  return snapshot.extractions.flatMap(({ times }, article) =>
    times.flatMap((time) => {
      const sentence = sentenceOf(snapshot, article, time);
      return sentence === undefined ? [] : [makeExcerpt(snapshot, article, sentence, [time], time)];
    }),
  );
}

function sentenceOf({ articles }: Snapshot, article: number, time: TimeExpression) {
  const source = articles[article];
  return source?.sentences.find(
    ({ start, end, block }) =>
      start <= time.start && time.start < end && source.blocks[block]?.role !== "boilerplate",
  );
}

/** Whether `[from, to]` meets the period. */
function within(from: string, to: string, period: Period): boolean {
  return meets(period.from ?? from, to) && meets(from, period.to ?? to);
}
