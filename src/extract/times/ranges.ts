import type { Expression, Reckon } from "./expression.ts";
import { undated } from "./habitualDates.ts";
import type { Period } from "./period.ts";
import { spanning } from "./period.ts";
import type { Tense } from "./tense.ts";

const opening = /(?<![\w-])(between|from) (?:the )?$/i;
const joint = /^(?: and | to | until | till | through | up to |, ?to | ?[-–—] ?)(?:the )?$/;

/** Joins "between December 2021 and February 2024" and "from Monday to Friday" into one expression each. */
export function withRanges(text: string, expressions: readonly Expression[]): readonly Expression[] {
  const joined: Expression[] = [];
  for (const expression of expressions) {
    const previous = joined.at(-1);
    const range = previous === undefined ? undefined : join(text, previous, expression);
    if (range === undefined) joined.push(expression);
    else joined.splice(-1, 1, range);
  }
  return joined;
}

function join(text: string, from: Expression, to: Expression): Expression | undefined {
  const between = text.slice(from.end, to.start);
  if (!joint.test(between)) return undefined;
  // "between March and June the following year", but not "from Monday to the following day".
  const isOfYearTold = from.recurs === "yearly" && /^\p{Lu}|^\d/u.test(text.slice(to.start, to.end));
  if (from.basis === "context" || (to.basis === "context" && !isOfYearTold)) return undefined;
  const lead = opening.exec(text.slice(Math.max(0, from.start - 13), from.start));
  const isOpen = lead === null;
  if (isOpen && !isWhole(from, to, between)) return undefined;
  // "from 10 to 12", "between X and Y": "and" goes with "between", "to" with "from".
  if (lead !== null && between.startsWith(" and") !== /between/i.test(lead[0])) return undefined;
  const place = { start: from.start - (lead?.[0].length ?? 0), end: to.end };
  const range = { ...place, ...reckoning(from, to) };
  const words = text.slice(place.start, place.end);
  return range.recurs === "weekly" && isTimetable(text, range, words) ? undated(range) : range;
}

/** Without "from" or "between": "1976 to 1983", "5 May to 7 June", "Monday-Friday"; "and" does not join these. */
function isWhole(from: Expression, to: Expression, between: string): boolean {
  if (between.startsWith(" and")) return false;
  const isDated = ({ basis, recurs }: Expression): boolean => basis === "itself" || recurs === "yearly";
  return (isDated(from) && isDated(to)) || (from.recurs === "weekly" && to.recurs === "weekly");
}

/**
 * "Open Monday to Friday", "from Monday to Sunday": days of every week, unless a verb in the past or future says
 * otherwise.
 */
function isTimetable(text: string, { start, end }: Expression, words: string): boolean {
  if (!/^(?:from|between)/i.test(words)) return true;
  if (!/mon(?:day)?\b.*(?:fri|satur|sun)day/i.test(words)) return false;
  const near = text.slice(Math.max(0, start - 80), end + 40);
  return !/\b(?:will|’ll|shall|due|scheduled|next|coming|last|was|were|\p{L}+ed|ran|met|held)\b/iu.test(near);
}

/** A part without a year (or a bare weekday) is computed from the part that has one. */
function reckoning(from: Expression, to: Expression): Pick<Expression, "basis" | "reckon" | "recurs"> {
  const backwards: Reckon = (anchor, tense) =>
    between(to.reckon(anchor, tense), (end) => back(from, anchor, tense, end));
  if (to.basis === "itself" && (from.basis === "itself" || from.recurs === "yearly")) {
    return {
      basis: "itself",
      reckon: backwards,
    };
  }
  if (from.basis === "itself" && to.recurs === "yearly") {
    return {
      basis: "itself",
      reckon: (anchor, tense) => {
        const start = from.reckon(anchor, tense);
        const end = start === undefined ? undefined : to.reckon(start, "future");
        return start === undefined || end === undefined ? undefined : spanning(start, end);
      },
    };
  }
  const recurs = from.recurs !== undefined && from.recurs === to.recurs ? { recurs: from.recurs } : {};
  return {
    basis: to.basis === "context" ? "context" : "report",
    ...recurs,
    reckon: backwards,
  };
}

function back(from: Expression, anchor: Period, tense: Tense | undefined, end: Period): Period | undefined {
  return from.recurs === undefined ? from.reckon(anchor, tense) : from.reckon(end, "past");
}

function between(end: Period | undefined, startOf: (end: Period) => Period | undefined): Period | undefined {
  const start = end === undefined ? undefined : startOf(end);
  return start === undefined || end === undefined ? undefined : spanning(start, end);
}
