import type { Answer, Excerpt } from "../../answer/reply/answer.ts";
import { placeWords } from "../placeWords.ts";
import { rangeInWords } from "../excerptWords.ts";

/** One row of a timeline. */
export interface TimelineEvent {
  /** "12 June 2019", or words that cannot be dated. */
  readonly date: string;
  /** The article's text, verbatim. */
  readonly text: string;
  /** First and last day, in days since 1970; absent if it cannot be dated. */
  readonly days?: { readonly first: number; readonly last: number };
  readonly certainty: "stated" | "derived" | "undated";
  /** "Ferry burns, ¶ 4". */
  readonly source: string;
}

const DAY = 86_400_000;

/** The excerpts of an answer that have a time, as timeline rows in the answer's order. */
export function timelineEvents({ excerpts }: Pick<Answer, "excerpts">): TimelineEvent[] {
  return excerpts.flatMap((excerpt) => eventOf(excerpt) ?? []);
}

function eventOf(excerpt: Excerpt): TimelineEvent | undefined {
  const { time, quote, headline } = excerpt;
  if (time === undefined) return undefined;
  const told = { text: oneLine(quote), source: `${oneLine(headline)}, ${placeWords(excerpt)}` };
  const first = time.from === undefined ? undefined : dayOf(time.from, "first");
  const last = dayOf(time.to ?? time.from ?? "", "last");
  if (first === undefined || last === undefined || time.from === undefined || time.certainty === "unanchored")
    return { ...told, date: `“${oneLine(time.text)}”`, certainty: "undated" };
  return {
    ...told,
    date: rangeInWords(time.from, time.to),
    days: { first, last: Math.max(first, last) },
    certainty: time.certainty,
  };
}

/** The first or last day of an ISO 8601 date of any precision, in days since 1970; `undefined` for anything else. */
function dayOf(date: string, end: "first" | "last"): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date) ?? [];
  if (year === undefined) return undefined;
  const at = new Date(0);
  const months = month === undefined ? (end === "first" ? 0 : 12) : Number(month) - (end === "first" ? 1 : 0);
  const isWhole = day !== undefined;
  at.setUTCFullYear(
    Number(year),
    isWhole ? Number(month) - 1 : months,
    isWhole ? Number(day) : end === "first" ? 1 : 0,
  );
  return Math.floor(at.getTime() / DAY);
}

/**
 * Removes line breaks, control characters, lone surrogates and changes of direction, none of which a picture can
 * show.
 */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, "")
    .trim();
}
