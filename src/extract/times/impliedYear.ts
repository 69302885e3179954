import type { BlockDates, MentionedDate } from "./blockDates.ts";
import type { Expression, Reckon } from "./expression.ts";
import type { Period } from "./period.ts";
import { partsOf } from "./period.ts";
import type { Anchor } from "./reportDate.ts";
import { countVerbs } from "./tense.ts";

/** A day within this many days of the report is probably news, whatever year was mentioned before it. */
const news = 45;

/** Most days between a story and its continuation in the next year. */
const longestStep = 150;

/** Between a day and its year later in the same clause: "came on 7 June, at dawn, in 1953". */
const widestClause = 60;

/**
 * What a paragraph says about the year of a day without one: a date in the year mentioned around it; `report` if
 * nothing contradicts the year of the report, which gives `usual`; `unsure` if it may be either.
 */
export function impliedYear(
  known: BlockDates,
  expression: Expression,
  tense: Parameters<Reckon>[1],
  usual: Period | undefined,
): Anchor | "report" | "unsure" {
  const isTold = ({ period }: MentionedDate): boolean => !agrees(period, usual);
  if (!known.spoken.some(isTold) && !known.stated.some(isTold)) return "report";
  if (isRepeated(known, expression)) return "unsure";
  const after = known.stated.find((spoken) => isInClause(known, expression, spoken));
  if (after !== undefined && !agrees(after.period, usual)) return reckonOn(expression, after);
  const isPast = ({ period }: MentionedDate): boolean =>
    known.report === undefined || period.first <= known.report.period.last;
  const looksBack = (spoken: MentionedDate): boolean =>
    tense !== "future" || (spoken.sentence === known.sentence && isUntil(known, expression));
  const before = known.spoken.filter((spoken) => isPast(spoken) === looksBack(spoken));
  const weak = before.findLast(
    (spoken) =>
      spoken.sentence === known.sentence &&
      !/[,;:]/.test(textBetween(known, spoken.source.end, expression.start)) &&
      spoken.dateRole() === "weak",
  );
  const frame = before.findLast(({ dateRole }) => dateRole() === "frame");
  if (frame === undefined || agrees(frame.period, usual))
    return weak === undefined || agrees(weak.period, usual) ? "report" : "unsure";
  if (usual !== undefined) return against(known, expression, frame, usual);
  return withoutReport(known, expression, frame, tense);
}

/**
 * Without a day of the report: the last year mentioned in a story, otherwise that of the same sentence or the one
 * before.
 */
function withoutReport(
  known: BlockDates,
  expression: Expression,
  frame: MentionedDate,
  tense: Parameters<Reckon>[1],
): Anchor | "unsure" {
  const isStory = tense === "past" || known.sentence - frame.sentence < 2;
  const isClose = frame.source.start >= known.start && isStory;
  return isClose && !isOtherClause(known, expression, frame) ? reckonOn(expression, frame) : "unsure";
}

/** Decides between a mentioned year and the year of the report. */
function against(
  known: BlockDates,
  expression: Expression,
  frame: MentionedDate,
  usual: Period,
): Anchor | "report" | "unsure" {
  const { report } = known;
  const isNews = report !== undefined && Math.abs(usual.first - report.period.first) <= news;
  const gap = known.sentence - frame.sentence;
  if (gap > 1 || frame.source.start < known.start) return isNews ? "report" : "unsure";
  // "He was elected in 2019 and resigned on 5 May", but "It fell on 3 October 1939; on 5 October it burned".
  if (isOtherClause(known, expression, frame)) {
    if (frame.period.precision === "year") return isNews ? "report" : "unsure";
    return isNews ? "unsure" : reckonOn(expression, frame);
  }
  return isNews && gap > 0 ? "unsure" : reckonOn(expression, frame);
}

/**
 * The year is in the same sentence, in an earlier clause that it does not start, so it may apply only to that clause.
 */
function isOtherClause(
  known: BlockDates,
  expression: Expression,
  { sentence, source }: MentionedDate,
): boolean {
  if (sentence !== known.sentence) return false;
  const between = textBetween(known, source.end, expression.start);
  const lead =
    known.text
      .slice(0, source.start - known.start)
      .split(/[.!?]["”’]?\s+/)
      .at(-1) ?? "";
  const opens =
    /^["“‘(]?(?:(?:Back |Late |Early )?[Ii]n |On |During |By |Throughout )?(?:the \w+ of )?$/.test(lead);
  return !opens && /,|;|:|\b(?:and|but|when|after|before|while|that|as)\b/.test(between);
}

/** The day in the mentioned year; in a continuing story, in the next year if that is close. */
function reckonOn(expression: Expression, spoken: MentionedDate): Anchor | "unsure" {
  const { period, source } = spoken;
  if (yearOf(period.first) !== yearOf(period.last)) return "unsure";
  const found = expression.reckon(period, "future");
  if (found === undefined) return "unsure";
  const isSameYear = yearOf(found.first) === yearOf(period.first);
  return isSameYear || (period.precision !== "year" && found.first - period.last <= longestStep)
    ? { period: found, source }
    : "unsure";
}

/** "in 1953" after the day in its own clause, with at most one verb between them. */
function isInClause(known: BlockDates, { end }: Expression, spoken: MentionedDate): boolean {
  const { source, sentence } = spoken;
  if (source.start < end || sentence !== known.sentence) return false;
  const between = textBetween(known, end, source.start).replace(/\([^()]*\)/g, "");
  return (
    between.length <= widestClause &&
    /\bin (?:the year )?$/.test(between) &&
    !/[;:()]|\b(?:who|which|that|when|where|whose|and|but|as|than|like|since)\b/.test(between) &&
    countVerbs(between) <= 1 &&
    spoken.dateRole() === "frame"
  );
}

/** "Since 1998 the fair has been held on 5 May." */
function isRepeated(known: BlockDates, { start }: Expression): boolean {
  const lead = textBetween(known, known.start, start);
  return /(?:^|[.!?]["”’]?\s+)(?:Ever )?[Ss]ince\b[^.!?]*\b(?:has|have)\b[^.!?]*$/.test(lead.slice(-200));
}

/** "was defended until 27 September": a past period, although its end comes later. */
function isUntil(known: BlockDates, { start }: Expression): boolean {
  const lead = textBetween(known, start - widestClause, start);
  return /\b(?:was|were|remained|stayed|lasted|continued|stood) (?:\p{L}+ ){0,2}(?:until|till) (?:the )?$/iu.test(
    lead,
  );
}

const textBetween = ({ text, start }: BlockDates, from: number, to: number): string =>
  text.slice(Math.max(0, from - start), Math.max(0, to - start));

const yearOf = (day: number): number => partsOf(day).year;

/** The mentioned year is the one already computed for the day. */
function agrees(period: Period, usual: Period | undefined): boolean {
  if (usual === undefined) return false;
  const year = yearOf(usual.first);
  return yearOf(period.first) <= year && year <= yearOf(period.last);
}
