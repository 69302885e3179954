import type { Expression, Family } from "../expression.ts";
import type { Period } from "../period.ts";
import { dayPeriod, isAsFineAs, partsOf } from "../period.ts";
import type { Tense } from "../tense.ts";
import { weekdayPattern, weekdays as names } from "../words.ts";

const part = "(?: (?:morning|afternoon|evening|night|lunchtime|teatime))?";
const weekday = new RegExp(
  `(?<![\\w-])(?:(last|this|next|this past|this coming|the following|the previous) )?(${weekdayPattern})(?![\\w-])${part}( week| last week| next week| this week)?`,
  "g",
);
const weekend = /(?<![\w-])(?:(last|this|next|this past|this coming|the|Bank Holiday) )weekend(?![\w-])/gi;

// "the Sunday Times", "Black Friday", "Good Friday agreement", "every Monday", "on Mondays": not a particular day.
const name =
  /^ (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|Sun|People|World|Night Live|Night Football|Book|Agreement)\b/;
const nameBefore =
  /\b(?:Black|Good|Ash|Holy|Maundy|Shrove|Palm|Easter|Super|Cyber|Bloody|Ruby|Blue|every|each|Every|Each|Sheffield|Giving|a|an|one|any|another|the|The|first|second|third|fourth) $/;

/** Weekdays and weekends: "Friday", "last Tuesday night", "next Monday", "the weekend". */
export const weekdays: Family = {
  name: "weekdays",
  cue: /[a-z]day|[A-Z]DAY|weekend/i,
  find: (text) => [
    ...Array.from(text.matchAll(weekday), (match) => read(text, match)).filter(
      (found) => found !== undefined,
    ),
    ...Array.from(text.matchAll(weekend), readWeekend),
  ],
};

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const [words, which, word = ""] = match;
  const start = match.index;
  const end = start + words.length;
  if (name.test(text.slice(end, end + 16)) || nameBefore.test(text.slice(Math.max(0, start - 10), start)))
    return undefined;
  const weekday = names.findIndex((name) => name.toLowerCase() === word.toLowerCase());
  const side = which?.toLowerCase();
  if (side?.startsWith("the ") === true) {
    const step = side.endsWith("following") ? 1 : -1;
    return {
      start,
      end,
      basis: "context",
      reckon: (anchor) =>
        isAsFineAs(anchor, "day") ? dayPeriod(onwards(anchor, weekday, step, false)) : undefined,
    };
  }
  const week = /(last|next|this) week$/.exec(words)?.[1];
  return {
    start,
    end,
    basis: "report",
    ...(which === undefined && week === undefined ? { recurs: "weekly" as const } : {}),
    reckon: (anchor, tense) => {
      if (week !== undefined) {
        const monday = anchor.first - ((partsOf(anchor.first).weekday + 6) % 7);
        const step = week === "last" ? -7 : week === "next" ? 7 : 0;
        return dayPeriod(monday + step + ((weekday + 6) % 7));
      }
      return dayPeriod(onwards(anchor, weekday, direction(side, tense), side === undefined));
    },
  };
}

function direction(side: string | undefined, tense: Tense | undefined): 1 | -1 {
  if (side === undefined) return tense === "future" ? 1 : -1;
  return side === "next" || side === "this coming" || (side === "this" && tense !== "past") ? 1 : -1;
}

/** The nearest such weekday in one direction; the anchor's own day counts only if `today` says so. */
function onwards(anchor: Period, weekday: number, step: 1 | -1, today: boolean): number {
  const gap = (((weekday - partsOf(anchor.first).weekday) * step) % 7) + (today ? 7 : 6);
  return anchor.first + step * (today ? gap % 7 : (gap % 7) + 1);
}

function readWeekend({ 0: words, 1: which = "", index }: RegExpExecArray): Expression {
  return {
    start: index,
    end: index + words.length,
    basis: "report",
    reckon: (anchor, tense) => {
      const saturday = onwards(
        anchor,
        6,
        direction(which === "the" ? undefined : which.toLowerCase(), tense),
        true,
      );
      // On a Sunday, "the weekend" is the one that is ending.
      const inside = partsOf(anchor.first).weekday === 0 && !/next|last|past/i.test(which);
      const first = inside ? anchor.first - 1 : saturday;
      return { first, last: first + 1, precision: "day" };
    },
  };
}
