import type { Expression, Family, Reckon } from "../expression.ts";
import type { Period, TimeUnit } from "../period.ts";
import { dayPeriod, isAsFineAs, monthsOf, shifted, unitAround } from "../period.ts";
import { countOf, countPattern, unitOf } from "../words.ts";

const vague = "some|several|a few|many";
const about =
  "about|some|roughly|approximately|at least|less than|nearly|almost|around|just|exactly|only|barely|more than|just over|just under|over";
const ways = "ago|from now|earlier|before that|previously|prior|later|afterwards|since|after|before|hence";
const counted = new RegExp(
  `(?<![\\w$£€.,-])(?:(?:${about}) )?(?:(${countPattern})|(${vague}))(?:[ -](and[ -]a[ -]half))?[ -]((?:minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie)s?)( and a half)? (${ways})(?![\\w-])|(?<![\\w$£€.,-])in (${countPattern}) ((?:hour|day|week|month|year)s?)['’] time(?![\\w-])`,
  "gi",
);
const hoursAgo = /(?<![\w-])(?:minutes|hours) ago(?![\w-])/gi;
const yearEarlier =
  /(?<![\w-])(?:(?:the |a )?(?:year-earlier|year-ago)(?: (?:period|quarter|month|level))?|the (?:same|like|corresponding|comparable) (?:period|quarter) (?:a year (?:earlier|ago|before)|the (?:previous|prior) year))(?![\w-])/gi;

/** Counts of units from a date: "two weeks ago", "three days later", "half a century ago", "a year earlier". */
export const counts: Family = {
  name: "counts",
  cue: new RegExp(
    `(?:minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie)s?(?: and a half)? (?:${ways})\\b|s['’] time\\b|year-(?:ago|earlier)|\\b(?:previous|prior) year\\b`,
    "i",
  ),
  find: (text) => [
    ...Array.from(text.matchAll(counted), (match) => read(text, match)).filter(
      (found) => found !== undefined,
    ),
    ...Array.from(text.matchAll(hoursAgo), ({ 0: words, index }) =>
      fromReport(index, index + words.length, () => undefined),
    ),
    ...Array.from(text.matchAll(yearEarlier), ({ 0: words, index }) =>
      fromContext(index, index + words.length, "year", -1),
    ),
  ],
};

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const [words, countWords, , halfBefore, unitWords, halfAfter, direction = "in", inCount, inUnit] = match;
  const { index } = match;
  const end = index + words.length;
  const { unit, size } = sizeOf(unitWords ?? inUnit ?? "day");
  const number = countOf(countWords ?? inCount ?? "");
  const half = halfBefore === undefined && halfAfter === undefined ? 0 : 0.5;
  const way = direction.toLowerCase();
  // "a year earlier than planned", "two years after the war": relative to something that is not a date here.
  if (/^(?:earlier|later)$/.test(way) && /^ than\b/.test(text.slice(end, end + 5))) return undefined;
  if (/^(?:after|before)$/.test(way)) return undefined;
  if (number === undefined) return way === "ago" ? fromReport(index, end, () => undefined) : undefined;
  const count = (number + half) * size;
  if (way === "ago" || way === "from now" || way === "hence" || way === "in") {
    const offset = way === "ago" ? -count : count;
    return fromReport(index, end, (anchor) => away(anchor, unit, offset));
  }
  return Number.isInteger(count)
    ? fromContext(index, end, unit, /^(?:later|afterwards)$/.test(way) ? count : -count)
    : undefined;
}

/** The calendar unit that a word counts in, and how many of it: an hour is a 24th of a day. */
function sizeOf(word: string): { readonly unit: TimeUnit; readonly size: number } {
  if (/^minute/i.test(word)) return { unit: "day", size: 1 / 1440 };
  if (/^hour/i.test(word)) return { unit: "day", size: 1 / 24 };
  if (/^fortnight/i.test(word)) return { unit: "week", size: 2 };
  return { unit: unitOf(word), size: 1 };
}

function fromReport(start: number, end: number, reckon: Reckon): Expression {
  return { start, end, basis: "report", reckon };
}

function fromContext(start: number, end: number, unit: TimeUnit, offset: number): Expression {
  const expression = {
    start,
    end,
    basis: "context" as const,
    reckon: (anchor: Period) => (isAsFineAs(anchor, unit) ? shifted(anchor, unit, offset) : undefined),
  };
  return offset > 0 ? expression : { ...expression, fallback: (anchor) => away(anchor, unit, offset) };
}

/** "two years ago" is a year, "two months ago" a month, "half a year ago" a month, "three weeks ago" a week, "ten days ago" a day. */
function away(anchor: Period, unit: TimeUnit, offset: number): Period {
  if (unit === "day") return daysAway(anchor, offset);
  const months = (monthsOf(unit) ?? 0) * offset;
  if (months === 0) {
    return Number.isInteger(offset)
      ? unitAround(anchor.first, unit, offset)
      : unitAround(anchor.first + Math.round(7 * offset), "week", 0);
  }
  if (months % 12 === 0) return unitAround(anchor.first, "year", months / 12);
  if (Number.isInteger(offset) && unit === "quarter") return unitAround(anchor.first, unit, offset);
  return unitAround(anchor.first, "month", Math.round(months));
}

/** Up to half a day away usually means the same day; "18 hours ago" is today or yesterday. */
function daysAway(anchor: Period, offset: number): Period {
  if (Number.isInteger(offset)) return dayPeriod(anchor.first + offset);
  if (Math.abs(offset) < 0.5) return dayPeriod(anchor.first);
  return {
    first: anchor.first + Math.floor(offset),
    last: anchor.first + Math.ceil(offset),
    precision: "day",
  };
}
