import type { Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import { nearestYear } from "../nearestYear.ts";
import { dayNumber, dayPeriod } from "../period.ts";

/** Holidays with a fixed date, as [month, day]. */
const feasts: Readonly<Record<string, readonly [number, number]>> = {
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "christmas day": [12, 25],
  "christmas eve": [12, 24],
  "boxing day": [12, 26],
  christmas: [12, 25],
  "valentine's day": [2, 14],
  "st patrick's day": [3, 17],
  "may day": [5, 1],
  "independence day": [7, 4],
  "bastille day": [7, 14],
  "bonfire night": [11, 5],
  halloween: [10, 31],
};

const feast =
  /(?<![\w-])(?:(last|this|next) )?(New Year['’]s (?:Day|Eve)|(?:Christmas|Boxing|Valentine['’]s|May|St\.? Patrick['’]s|Independence|Bastille) Day|Christmas Eve|Bonfire Night|Halloween|(?<=\b(?:at|by|before|after|since|until|over|last|next|this) )Christmas)(?: ((?:19|20)\d{2}))?(?![\w-])(?! (?:card|party|tree|present|dinner|carol|market|cracker|shopping|eve)\w*)/g;

/** Holidays with a fixed date: "Christmas Eve", "New Year's Day 2020", "last Halloween". */
export const holidays: Family = {
  name: "holidays",
  cue: /Day|Eve\b|Christmas|Halloween|Bonfire/,
  find: (text) =>
    Array.from(text.matchAll(feast), ({ 0: words, 1: side, 2: name = "", 3: year, index }) => {
      const [month, date] = feasts[name.toLowerCase().replace("’", "'").replace("st. ", "st ")] ?? [1, 1];
      const make = (year: number) => dayPeriod(dayNumber(year, month, date));
      const end = index + words.length;
      if (year !== undefined) return fixed(index, end, make(Number(year)));
      const wanted = side === "last" ? "past" : side === "next" ? "future" : undefined;
      return {
        start: index,
        end,
        basis: "report" as const,
        ...(side === undefined ? { recurs: "yearly" as const } : {}),
        reckon: (anchor, tense) => nearestYear(anchor, wanted ?? tense, make),
      };
    }),
};
