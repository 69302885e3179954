import type { TimeExpression } from "../extract/extraction.ts";
import type { Answer, Excerpt } from "./answer.ts";
import { distinctExcerpts } from "./distinctExcerpts.ts";
import { type Asked, found, nothing } from "./kinds.ts";
import { makeExcerpt } from "./makeExcerpt.ts";
import { notes } from "./notes.ts";
import type { Snapshot } from "./snapshot.ts";

/** Most excerpts of one answer. */
const SHOWN = 25;

/** A period asked for: ISO 8601 dates of any precision, each end optional and inclusive. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Shows dated passages, oldest first, and apart from them those that no anchor dates. */
export function timelineOf(asked: Asked, excerpts: readonly Excerpt[], period: Period): Answer {
  const distinct = distinctExcerpts(excerpts);
  const dated = distinct
    .filter(({ time }) => time?.from !== undefined && within(time.from, time.to ?? time.from, period))
    .toSorted((a, b) => (a.time?.from ?? "").localeCompare(b.time?.from ?? ""));
  const asksPeriod = period.from !== undefined || period.to !== undefined;
  const undated = asksPeriod ? [] : distinct.filter(({ time }) => time?.from === undefined);
  const shown = [...dated, ...undated].slice(0, SHOWN);
  if (shown.length === 0) return nothing(asked, distinct.slice(0, 3));
  if (undated.length === 0) return found(asked, shown);
  return found(asked, shown, [dated.length === 0 ? notes.allUndated : notes.someUndated]);
}

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

/** Whether `[from, to]` meets the period; dates of lower precision stand for all of their days. */
function within(from: string, to: string, period: Period): boolean {
  const after = period.from === undefined || `${to}~` >= period.from;
  const before = period.to === undefined || from <= `${period.to}~`;
  return after && before;
}
