import type { Sentence } from "../../corpus/article.ts";
import type { TimeExpression } from "../../extract/extraction.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Asked, found, nothing } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { notes } from "../reply/notes.ts";
import { type AskedPeriod, isInPeriod } from "../question/readPeriod.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most excerpts of one answer. */
const SHOWN = 25;

/**
 * Shows dated passages, oldest first, then undatable ones.
 *
 * @param excerpts one for each time in a passage; a passage is shown once, at its first time in the period
 */
export function timelineOf(asked: Asked, excerpts: readonly Excerpt[], period: AskedPeriod): Answer {
  const dated = excerpts
    .filter(({ time }) => time?.from !== undefined && isInPeriod(time.from, time.to ?? time.from, period))
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

/** "JUNE 12" and "June 12, 2021" in one sentence are the same day; the stated date is shown. */
const sureness = ({ time }: { readonly time?: Pick<TimeExpression, "certainty"> | undefined }): number =>
  time?.certainty === "stated" ? 1 : 0;

/** A time in the coverage. */
interface TimeOfArticle {
  readonly article: number;
  readonly time: TimeExpression;
}

/** The same with its sentence. */
export interface TimeMet extends TimeOfArticle {
  readonly sentence: Sentence;
}

/** Number of passages from other times to show if the period has none. */
const OTHERS = 3;

/**
 * The passages with a time that `timelineOf` would show. It looks for no more sentences of each kind than can be shown, because
 * there are tens of thousands.
 */
export function timesToShow(snapshot: Snapshot, period: AskedPeriod): Excerpt[] {
  const all = snapshot.extractions.flatMap(({ times }, article) =>
    times.map((time): TimeOfArticle => ({ article, time })),
  );
  const dated = all
    .filter(({ time: { from, to } }) => from !== undefined && isInPeriod(from, to ?? from, period))
    .toSorted((a, b) => compare(a.time.from ?? "", b.time.from ?? "") || sureness(b) - sureness(a));
  const undated = all.filter(({ time }) => time.from === undefined);
  const first = (times: readonly TimeOfArticle[], most: number): TimeMet[] => firstOf(snapshot, times, most);
  return [...first(all, OTHERS), ...first(dated, SHOWN + 1), ...first(undated, SHOWN + 1)].map((one) =>
    citeTime(snapshot, one),
  );
}

/** The times of one article, each with its sentence. */
export function timesIn(snapshot: Snapshot, article: number): TimeMet[] {
  const times = snapshot.extractions[article]?.times ?? [];
  return times.flatMap((time): TimeMet[] => {
    const sentence = sentenceOf(snapshot, { article, time });
    return sentence === undefined ? [] : [{ article, time, sentence }];
  });
}

/** The sentence of a time as an excerpt. */
export const citeTime = (snapshot: Snapshot, { article, time, sentence }: TimeMet): Excerpt =>
  makeExcerpt(snapshot, { article, span: sentence }, [time], time);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first time of each of the first `most` sentences. */
function firstOf(snapshot: Snapshot, times: readonly TimeOfArticle[], most: number): TimeMet[] {
  // Unpacking an article again makes new objects for the same sentences.
  const seen = new Set<string>();
  const first: TimeMet[] = [];
  for (const one of times) {
    if (first.length === most) break;
    const sentence = sentenceOf(snapshot, one);
    if (sentence === undefined) continue;
    const place = `${one.article}:${sentence.start}`;
    if (!seen.has(place)) first.push({ ...one, sentence });
    seen.add(place);
  }
  return first;
}

function sentenceOf({ articles }: Snapshot, { article, time }: TimeOfArticle): Sentence | undefined {
  const source = articles[article];
  return source?.sentences.find(
    ({ start, end, block }) =>
      start <= time.start && time.start < end && source.blocks[block]?.role !== "boilerplate",
  );
}
