import type { Expression, Family } from "../expression.ts";
import type { Period } from "../period.ts";
import { monthPeriod, monthsOf, partsOf } from "../period.ts";
import { tenseAround } from "../tense.ts";
import { countOf, countPattern, unitOf } from "../words.ts";

// "the past three years", but not "the last two years of the war"; and no days or weeks, which mean "lately".
const stretch = new RegExp(
  `(?:(?<![\\w-])the |(?<=\\b(?:in|over|during|for|within|throughout) ))(past|last|next|coming) (${countPattern}) (months|years|decades|centuries)(?! of\\b)(?![\\w-])`,
  "gi",
);

/** Periods of months, years and decades up to the day of the report or starting from it: "the past three years". */
export const pastPeriods: Family = {
  name: "pastPeriods",
  cue: /\b(?:past|last|next|coming) \S+ (?:\S+ )?(?:months|years|decades|centuries)\b/i,
  find: (text) =>
    Array.from(text.matchAll(stretch), (match) => read(text, match)).filter((found) => found !== undefined),
};

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const { 0: words, 1: side = "", 2: count = "", 3: unit = "", index: start } = match;
  const end = start + words.length;
  const months = (countOf(count) ?? 0) * (monthsOf(unitOf(unit)) ?? 0);
  const isPast = /^(?:past|last)$/i.test(side);
  // "Over the next three years he wrote" starts from another date.
  if (months < 1 || (!isPast && tenseAround(text, start, end) !== "future")) return undefined;
  return {
    start,
    end,
    basis: "report",
    reckon: (anchor): Period => {
      const { year, month } = partsOf(anchor.first);
      return monthPeriod(year, isPast ? month - months : month, months + 1);
    },
  };
}
