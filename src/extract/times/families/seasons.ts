import { countedNouns } from "../countedNouns.ts";
import type { Expression, Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import { nearestYear } from "../nearestYear.ts";
import type { Period } from "../period.ts";
import { monthPeriod, partsOf } from "../period.ts";

/** First month of each season in the northern hemisphere; winter belongs to the year in which it begins. */
const firstMonths: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

const season = new RegExp(
  `(?<![\\w-])(?:(last|this|next|the|that) )?(spring|summer|autumn|fall|winter)(?:,? (?:of )?([12]\\d{3})(?![\\d-]| (?:${countedNouns})\\b)| of (last|this|next) year)?(?![\\w-])`,
  "gi",
);

// "spring the trap", "fall asleep", "the summer house", "the Winter Palace": a season alone needs a determiner.
const compound =
  /^ (?:house|holiday|season|school|camp|games?|olympics|palace|onion|roll|clean|term|collection|wear|coat|timetable|break|from|in|of|asleep|to|by|off|out|apart|semester|sale)\b/i;

/** Seasons: "last summer", "the spring of 2022", "winter 2021". */
export const seasons: Family = {
  name: "seasons",
  cue: /spring|summer|autumn|\bfall\b|winter/i,
  find: (text) =>
    Array.from(text.matchAll(season), (match) => read(text, match)).filter((found) => found !== undefined),
};

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const [words, determiner, name = "", year, sideAfter] = match;
  const start = match.index;
  const end = start + words.length;
  const first = firstMonths[name.toLowerCase()] ?? 0;
  const make = (year: number): Period => monthPeriod(year, first, 3);
  if (year !== undefined) return fixed(start, end, make(Number(year)));
  const side = (sideAfter ?? determiner)?.toLowerCase();
  const before = text.slice(Math.max(0, start - 8), start);
  const isLed = /\b(?:in|by|since|until|during|over|early|late|mid)[ -]$/i.test(before);
  if (side === undefined && !(isLed && name === name.toLowerCase() && name !== "fall")) return undefined;
  if (sideAfter === undefined && /^(?:the|that)$/.test(side ?? "the") && !isLed) return undefined;
  if (
    name !== name.toLowerCase() &&
    sideAfter === undefined &&
    !/^(?:last|this|next)$/i.test(determiner ?? "")
  )
    return undefined;
  if (sideAfter === undefined && compound.test(text.slice(end, end + 12))) return undefined;
  return {
    start,
    end,
    basis: "report",
    ...(sideAfter === undefined && /^(?:the|that)$/.test(side ?? "the") ? { recurs: "yearly" as const } : {}),
    reckon: (anchor, tense) => {
      const { year: now } = partsOf(anchor.first);
      if (sideAfter !== undefined) return make(now + (side === "last" ? -1 : side === "next" ? 1 : 0));
      if (side === "this") return make(now);
      const current = [make(now - 1), make(now)].find(
        (period) => period.first <= anchor.last && anchor.first <= period.last,
      );
      if (side === "last" && current !== undefined) return make(partsOf(current.first).year - 1);
      const wanted = side === "last" ? "past" : side === "next" ? "future" : tense;
      return nearestYear(anchor, wanted, make);
    },
  };
}
