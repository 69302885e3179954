import { Chrono, configuration } from "chrono-node/en";
import type { ParsedComponents } from "chrono-node";
import type { Expression, Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import type { Period } from "../period.ts";
import { nearestYear } from "../nearestYear.ts";
import { dayNumber, dayPeriod, monthPeriod, parseIsoDay, partsOf, spanning } from "../period.ts";
import { countedNouns } from "../countedNouns.ts";
import { weekdayPattern, weekdays } from "../words.ts";

const fullNames =
  "January February March April May June July August September October November December".split(" ");
const shortNames = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split(" ");
const anyCase = (names: readonly string[]): string =>
  names.flatMap((name) => [name, name.toUpperCase()]).join("|");
const month = `(?:(?:${anyCase(fullNames)})|(?:${anyCase(shortNames)})\\b\\.?)(?!\\w)`;
// "On 5 May 2000 people came": a number before a counted noun is not a year.
const year = `(?:[12]\\d{3}|['’]\\d{2})(?![\\d%]|[.,:]\\d)(?! (?:${countedNouns})\\b)`;
const day = `(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)`;
const days = `(?:the )?${day}(?:(?: ?[-–] ?| to | and )${day})?`;
const weekday = `(?:${weekdayPattern}|(?:Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\\b\\.?),? `;

const shapes = [
  `(?:${weekday}(?:the )?)?${days}(?: day)? (?:of )?${month}(?:,? ${year})?`, // "Thursday, 8 June 2023"
  `(?:${weekday})?${month} ${days}(?:,? ${year})?`, // "Nov. 2, 1989"
  `${month}(?:,| of)? ${year}`, // "December 2021"
  `[12]\\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`, // "2021-06-12"
  `(?:3[01]|[12]\\d|0?[1-9])([/.])(?:3[01]|[12]\\d|0?[1-9])\\1(?:(?:19|2[01])\\d{2}|\\d{2})`, // "12/06/2021"
];

const written = new RegExp(`(?<![\\w$£€.,/-])(?:${shapes.join("|")})(?![\\w/-]\\d|\\w)`, "g");

/**
 * chrono with only its parsers for written dates: the others find nothing here, and take a quarter of a second to
 * start.
 */
function writtenDateReader(isDayFirst: boolean): Chrono {
  const { parsers, refiners } = configuration.createCasualConfiguration(isDayFirst);
  return new Chrono({
    parsers: parsers.filter(({ constructor }) => /Month|SlashDate|ISO/u.test(constructor.name)),
    refiners,
  });
}

const monthFirst = writtenDateReader(false);
const dayFirst = writtenDateReader(true);

// Any date will do: only what the text states is used, never what chrono infers from it.
const reference = new Date(0);

/** Dates written with a month or in numbers, parsed by chrono: "Nov. 2, 1989", "8-12 June", "12/06/2021". */
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
  const plain = words
    .replace(/[–—]/g, "-")
    .replace(/['’](\d{2})$/, (_, short: string) => `${Number(short) > 40 ? "19" : "20"}${short}`)
    .replace(/ and (?=\d)/, "-")
    .replace(/\bthe /, "")
    .replace(/^([A-Z]\w+\.? )(\d+\w*) ?- ?(\d+\w*)/, "$1$2 - $3");
  const [result] = (isMonthFirst(language) || /[a-z]/i.test(plain) ? monthFirst : dayFirst).parse(
    plain,
    reference,
  );
  if (result === undefined || !result.start.isCertain("month")) return undefined;
  const stated = /[12]\d{3}(?!\d)/.test(plain) || /[/.]\d\d$/.test(plain);
  const from = result.start;
  const to = result.end;
  const statedYear = stated ? (yearOf(to) ?? yearOf(from)) : undefined;
  if (statedYear !== undefined) {
    const period = periodIn(statedYear, from, to);
    return period === undefined ? undefined : fixed(start, end, period);
  }
  const weekday = weekdayOf(words);
  return {
    start,
    end,
    basis: "report",
    recurs: "yearly",
    reckon: (anchor, tense) =>
      nearestYear(anchor, tense, (year) => {
        const period = periodIn(year, from, to);
        return weekday === undefined || period === undefined || partsOf(period.first).weekday === weekday
          ? period
          : undefined;
      }),
  };
}

/**
 * The weekday at the start of the words, from 0 for Sunday: "Thursday 8 June" is in a year in which that is a
 * Thursday.
 */
function weekdayOf(words: string): number | undefined {
  const index = weekdays.findIndex(
    (name) => words.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase(),
  );
  return index < 0 ? undefined : index;
}

function isMonthFirst(language: string): boolean {
  return /^en-(?:US|PH|CA)$/i.test(language);
}

function yearOf(components: ParsedComponents | null | undefined): number | undefined {
  return components?.isCertain("year") === true ? (components.get("year") ?? undefined) : undefined;
}

function periodIn(
  year: number,
  from: ParsedComponents,
  to: ParsedComponents | null | undefined,
): Period | undefined {
  const start = single(year, from);
  const end = to === null || to === undefined ? undefined : single(year, to);
  return start !== undefined && end !== undefined ? spanning(start, end) : start;
}

function single(year: number, components: ParsedComponents): Period | undefined {
  const month = components.get("month");
  if (month === null) return undefined;
  const date = components.isCertain("day") ? components.get("day") : null;
  if (date === null) return monthPeriod(year, month);
  const day = dayNumber(year, month, date);
  return partsOf(day).date === date ? dayPeriod(day) : undefined;
}
