import type { Expression, Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import type { Period } from "../period.ts";
import { nearestYear } from "../nearestYear.ts";
import { dayNumber, dayPeriod, monthPeriod, parseIsoDay, partsOf, spanning } from "../period.ts";
import { weekdayPattern } from "../words.ts";

const fullNames =
  "January February March April May June July August September October November December".split(" ");
const shortNames = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split(" ");
const anyCase = (names: readonly string[]): string =>
  names.flatMap((name) => [name, name.toUpperCase()]).join("|");
const month = `(?:(?:${anyCase(fullNames)})|(?:${anyCase(shortNames)})\\b\\.?)(?!\\w)`;
const year = `(?:(?:1[0-9]|20)\\d{2}|['’]\\d{2})(?![\\d%]|[.,:]\\d)`;
const day = `(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)`;
const days = `(?:the )?${day}(?:(?: ?[-–] ?| to | and )${day})?`;
const weekday = `(?:${weekdayPattern}|(?:Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\\b\\.?),? `;

const shapes = [
  `(?:${weekday}(?:the )?)?${days}(?: day)? (?:of )?${month}(?:,? ${year})?`, // "Thursday, 8 June 2023"
  `(?:${weekday})?${month} ${days}(?:,? ${year})?`, // "Nov. 2, 1989"
  `${month}(?:,| of)? ${year}`, // "December 2021"
  `(?:1[0-9]|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`, // "2021-06-12"
  `(?:3[01]|[12]\\d|0?[1-9])([/.])(?:3[01]|[12]\\d|0?[1-9])\\1(?:(?:19|20)\\d{2}|\\d{2})`, // "12/06/2021"
];

const written = new RegExp(`(?<![\\w$£€.,/-])(?:${shapes.join("|")})(?![\\w/-]\\d|\\w)`, "g");

const monthStems = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthStem = new RegExp(`\\b(?:${monthStems.join("|")})`, "i");

/** A later two-digit year is of the century before. */
const lastShortYear = 40;

/** A year that has every day that some year has. */
const leapYear = 2000;

/** What the words of a date state; `month` is 1-based, and `lastDay` ends a run of days. */
interface Stated {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
  readonly lastDay: number | undefined;
}

/** Dates written out with a month or in figures: "Nov. 2, 1989", "8-12 June", "12/06/2021". */
export const writtenDates: Family = {
  name: "written dates",
  cue: new RegExp(`\\b${month}|\\d[-/.]\\d`),
  find: (text, language) =>
    Array.from(text.matchAll(written), (match) => read(match[0], match.index, language)).filter(
      (found) => found !== undefined,
    ),
};

function read(words: string, start: number, language: string): Expression | undefined {
  const end = start + words.length;
  const iso = parseIsoDay(words);
  if (iso !== undefined) return fixed(start, end, dayPeriod(iso));
  const stated = readNamed(words) ?? readFigures(words, isMonthFirst(language));
  if (stated === undefined) return undefined;
  const period = periodIn(stated.year ?? leapYear, stated);
  if (period === undefined) return undefined;
  if (stated.year !== undefined) return fixed(start, end, period);
  return {
    start,
    end,
    basis: "report",
    recurs: "yearly",
    reckon: (anchor, tense) => nearestYear(anchor, tense, (year) => periodIn(year, stated)),
  };
}

/** A date with the name of its month: "Thursday, 8 June 2023", "June 8-12", "December ’21". */
function readNamed(words: string): Stated | undefined {
  const stem = monthStem.exec(words)?.[0].toLowerCase();
  if (stem === undefined) return undefined;
  const year = /(?:\d{4}|(?<=['’])\d{2})$/.exec(words);
  const [day, lastDay] = (words.slice(0, year?.index).match(/\d+/g) ?? []).map(Number);
  return {
    year: year === null ? undefined : fullYear(year[0]),
    month: monthStems.indexOf(stem) + 1,
    day,
    lastDay,
  };
}

/** A date in figures; a month over 12 means that the other order was meant. */
function readFigures(words: string, monthFirst: boolean): Stated | undefined {
  const [first = "", second = "", year = ""] = words.split(/[/.]/);
  // "12.06.21" may as well be a version or a time.
  if (words.includes(".") && year.length < 4) return undefined;
  const [month, day] = monthFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const isSwapped = month > 12;
  return {
    year: fullYear(year),
    month: isSwapped ? day : month,
    day: isSwapped ? month : day,
    lastDay: undefined,
  };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year > lastShortYear ? 1900 + year : 2000 + year;
}

function isMonthFirst(language: string): boolean {
  return /^en-(?:US|PH|CA)$/i.test(language);
}

function periodIn(year: number, { month, day, lastDay }: Stated): Period | undefined {
  if (month > 12) return undefined;
  if (day === undefined) return monthPeriod(year, month);
  const start = dayIn(year, month, day);
  const end = lastDay === undefined ? start : dayIn(year, month, lastDay);
  return start === undefined || end === undefined ? undefined : spanning(start, end);
}

/** A day of a month, if the month has it. */
function dayIn(year: number, month: number, date: number): Period | undefined {
  const day = dayNumber(year, month, date);
  return partsOf(day).date === date ? dayPeriod(day) : undefined;
}
