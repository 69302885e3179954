import type { Expression, Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import type { Period } from "../period.ts";
import { monthPeriod, partsOf, quarterPeriod, unitAround } from "../period.ts";
import type { Tense } from "../tense.ts";
import { ordinals } from "../words.ts";

const ordinal = ordinals.join("|");
const figures = "1st|2nd|3rd|4th";
const tail =
  "(?:,? (?:of )?(?:fiscal )?((?:19|20)\\d{2})(?!\\d)| of (last|this|next) year| (last|this|next) year)?";
const which = "(?:(last|this|next) year['’]s |(?:the )?(?<!\\w)((?:19|20)\\d{2})(?:['’]s)? |the )?";
const named = new RegExp(
  `(?<![\\w-])${which}(?:fiscal |fiscal-)?(?:(${ordinal}|${figures}|last|final)[ -](quarter|half)|(Q[1-4]|H[12]))(?!\\w)${tail}`,
  "gi",
);
const relative =
  /(?<![\w-])(?:the )?(latest|most recent|current|last|previous|prior|next|this|past|coming) (?:fiscal )?quarter(?!\w)/gi;

// "scored in the second half": a half or quarter of a game is not a date.
const game =
  /\b(?:goal|score|scored|match|penalty|offen[cs]e|defen[cs]e|scoreboard|quarterback|half-time|winger|midfielder|rugby|try|fans|kick|touchdown|points|halftime|striker|defender|minute|minutes|overtime|season|coach|yard|yards)\b/i;

/** Quarters and halves: "the third quarter", "the second half of 2024", "Q3", "the latest quarter". */
export const quarters: Family = {
  name: "quarters",
  cue: /quarter|\bhalf\b|\b[QH][1-4]\b/i,
  find: (text) => [
    ...Array.from(text.matchAll(named), (match) => readNamed(text, match)).filter(
      (found) => found !== undefined,
    ),
    ...Array.from(text.matchAll(relative), readRelative),
  ],
};

function readNamed(text: string, match: RegExpExecArray): Expression | undefined {
  const [words, sideBefore, yearBefore, word, unit, code, yearAfter, sideOf, sideAfter] = match;
  if (code !== undefined && code !== code.toUpperCase()) return undefined;
  const start = match.index;
  const end = start + words.length;
  const isHalf = unit?.toLowerCase() === "half" || code?.startsWith("H") === true;
  const index = code === undefined ? indexOf(word ?? "", isHalf) : Number(code[1]);
  if (isHalf && index > 2) return undefined;
  // "the last quarter" alone is the previous one; only "of 2024" makes it the fourth.
  if (/^(?:last|final)$/i.test(word ?? "") && yearAfter === undefined && sideOf === undefined)
    return undefined;
  const make = (year: number) => (isHalf ? monthPeriod(year, index * 6 - 5, 6) : quarterPeriod(year, index));
  const year = yearBefore ?? yearAfter;
  if (year !== undefined) return fixed(start, end, make(Number(year)));
  if (code === undefined && game.test(text)) return undefined;
  const side = (sideBefore ?? sideOf ?? sideAfter)?.toLowerCase();
  return {
    start,
    end,
    basis: "report",
    ...(side === undefined ? { recurs: "yearly" as const } : {}),
    reckon: (anchor, tense) =>
      side === undefined
        ? begun(anchor, tense, make)
        : make(partsOf(anchor.first).year + (side === "last" ? -1 : side === "next" ? 1 : 0)),
  };
}

function indexOf(word: string, isHalf: boolean): number {
  if (/^(?:last|final)$/i.test(word)) return isHalf ? 2 : 4;
  const figure = Number(word[0]);
  return Number.isNaN(figure) ? ordinals.indexOf(word.toLowerCase()) + 1 : figure;
}

/** The latest such part of a year that has begun; for the future, the first that is not over. */
function begun(anchor: Period, tense: Tense | undefined, make: (year: number) => Period): Period {
  const { year } = partsOf(anchor.first);
  const now = make(year);
  if (tense === "future") return now.last >= anchor.first ? now : make(year + 1);
  return now.first <= anchor.last ? now : make(year - 1);
}

function readRelative({ 0: words, 1: which = "", index }: RegExpExecArray): Expression {
  const step = /next|coming/i.test(which) ? 1 : /current|this/i.test(which) ? 0 : -1;
  return {
    start: index,
    end: index + words.length,
    basis: "report",
    reckon: (anchor) => unitAround(anchor.first, "quarter", step),
  };
}
