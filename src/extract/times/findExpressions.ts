import type { Expression, Family } from "./expression.ts";
import { counts } from "./families/counts.ts";
import { days } from "./families/days.ts";
import { decades } from "./families/decades.ts";
import { holidays } from "./families/holidays.ts";
import { months } from "./families/months.ts";
import { quarters } from "./families/quarters.ts";
import { seasons } from "./families/seasons.ts";
import { units } from "./families/relativeUnits.ts";
import { weekdays } from "./families/weekdays.ts";
import { writtenDates } from "./families/writtenDates.ts";
import { years } from "./families/years.ts";
import { pastPeriods } from "./families/pastPeriods.ts";
import { withoutHabitualDates } from "./habitualDates.ts";
import { withModifier } from "./modifiers.ts";
import { withRanges } from "./ranges.ts";
import { withYears } from "./withYears.ts";

/** The families in order. If two expressions overlap, the longer wins, or else the earlier family's. */
const families: readonly Family[] = [
  writtenDates,
  quarters,
  counts,
  seasons,
  holidays,
  decades,
  years,
  weekdays,
  days,
  units,
  pastPeriods,
  months,
];

/** Every time expression in the text of a block, in order and without overlaps. */
export function findExpressions(text: string, language: string): readonly Expression[] {
  const found = families
    .filter((family) => family.cue.test(text))
    .flatMap((family) => family.find(text, language))
    .map((expression) => withModifier(text, expression));
  if (found.length < 2) return withoutHabitualDates(text, found);
  const kept: Expression[] = [];
  for (const expression of found.toSorted((a, b) => a.start - b.start)) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.end <= expression.start) kept.push(expression);
    else if (expression.end - expression.start > previous.end - previous.start)
      kept.splice(-1, 1, expression);
  }
  return withoutHabitualDates(text, withRanges(text, withYears(text, kept)));
}
