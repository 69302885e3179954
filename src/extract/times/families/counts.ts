import type { Expression, Family } from "../expression.ts";
import type { Period, Unit } from "../period.ts";
import { dayPeriod, shifted, unitAround } from "../period.ts";
import { countOf, countPattern, unitOf } from "../words.ts";

const vague = "some|several|a few|many";
const counted = new RegExp(
  `(?<![\\w$£€.,-])(?:(?:about|some|roughly|approximately|at least|less than|nearly|almost|around|just|exactly|only|barely|more than|just over|just under|over) )?(?:(${countPattern})|(${vague}))(?: and a half)?[ -]((?:day|week|fortnight|month|quarter|year|decade)s?)(?: and a half)? (ago|from now|earlier|before that|previously|prior|later|afterwards|since|after|before|hence)(?![\\w-])|(?<![\\w$£€.,-])in (${countPattern}) ((?:day|week|month|year)s?)['’] time(?![\\w-])`,
  "gi",
);
const yearEarlier =
  /(?<![\w-])(?:(?:the |a )?(?:year-earlier|year-ago)(?: (?:period|quarter|month|level))?|the (?:same|like|corresponding|comparable) (?:period|quarter) (?:a year (?:earlier|ago|before)|the (?:previous|prior) year))(?![\w-])/gi;

/** Counts of units from a date: "two weeks ago", "three days later", "two years since", "a year earlier". */
export const counts: Family = {
  name: "counts",
  cue: /\b(?:ago|earlier|later|since|after|afterwards|before|previously|time|now|hence)\b|year-/i,
  find: (text) => [
    ...Array.from(text.matchAll(counted), (match) => read(text, match)).filter(
      (found) => found !== undefined,
    ),
    ...Array.from(text.matchAll(yearEarlier), ({ 0: words, index }) =>
      fromContext(index, index + words.length, "year", -1),
    ),
  ],
};

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const { 0: words, 1: countWords, 3: unitWords, 4: direction = "in", 5: inCount, 6: inUnit, index } = match;
  const end = index + words.length;
  const word = unitWords ?? inUnit ?? "day";
  const unit: Unit = /^fortnight/i.test(word) ? "week" : unitOf(word);
  const number = countOf(countWords ?? inCount ?? "");
  const count = number === undefined ? undefined : /^fortnight/i.test(word) ? number * 2 : number;
  const way = direction.toLowerCase();
  // "a year earlier than planned", "two years after the war": reckoned from what is not a date here.
  if (/^(?:earlier|later)$/.test(way) && /^ than\b/.test(text.slice(end, end + 5))) return undefined;
  if (/^(?:after|before)$/.test(way)) return undefined;
  if (count === undefined) {
    return way === "ago" ? { start: index, end, basis: "report", reckon: () => undefined } : undefined;
  }
  if (way === "ago" || way === "from now" || way === "hence" || way === "in") {
    const offset = way === "ago" ? -count : count;
    return { start: index, end, basis: "report", reckon: (anchor) => away(anchor, unit, offset) };
  }
  return fromContext(index, end, unit, /^(?:later|afterwards)$/.test(way) ? count : -count);
}

function fromContext(start: number, end: number, unit: Unit, offset: number): Expression {
  const expression = {
    start,
    end,
    basis: "context" as const,
    reckon: (anchor: Period) => shifted(anchor, unit, offset),
  };
  return offset > 0 ? expression : { ...expression, fallback: (anchor) => away(anchor, unit, offset) };
}

/** "two years ago" is a year, "two months ago" a month, "three weeks ago" a week, "ten days ago" a day. */
function away(anchor: Period, unit: Unit, offset: number): Period {
  if (unit === "day") return dayPeriod(anchor.first + offset);
  if (unit === "decade") return unitAround(anchor.first, "year", offset * 10);
  return unitAround(anchor.first, unit, offset);
}
