import type { Expression } from "./expression.ts";
import type { Period } from "./period.ts";

/** Between a date and its year: "7 June in 1953", "5 May that year", "2 April (1961)", "May of the same year". */
const yearAfter =
  /^(?:,? (?:back )?(?:in|of)(?: the year(?: of)?)?(?: that)? |,? | ?[([](?:in )?| [–—-] (?:in )?)$/;

/** Between a year and its date: "In 1953, on 7 June", "last year on 5 May", "1953: 7 June". */
const yearBefore = /^(?:,? (?:on )?(?:the )?|,? in |: ?|['’]s )$/;

/** What may precede a numeric year that introduces a date: nothing, a bracket, or "in". */
const leadOfYear = /(?:^|[.!?:;(“"] ?|\b[Ii]n (?:the year )?)$/;

/** Between dates that share the last one's year: "June and July 1754", "on 5 May, 7 June and 9 July 1998". */
const list = /^(?:, | and | or |, and | & )$/;

/** Joins a date without a year to the year next to it, and gives the dates of a list the last one's year. */
export function withYears(text: string, expressions: readonly Expression[]): readonly Expression[] {
  if (!expressions.some(({ recurs }) => recurs === "yearly")) return expressions;
  const joined: Expression[] = [];
  for (const expression of expressions) {
    const previous = joined.at(-1);
    const both = previous === undefined ? undefined : join(text, previous, expression);
    if (both === undefined) joined.push(expression);
    else joined.splice(-1, 1, both);
  }
  return withSharedYears(text, joined);
}

function withSharedYears(text: string, expressions: readonly Expression[]): readonly Expression[] {
  const shared: Expression[] = [];
  let next: Expression | undefined;
  for (const expression of expressions.toReversed()) {
    const isShared =
      expression.recurs === "yearly" &&
      next?.basis === "itself" &&
      next.isYear !== true &&
      list.test(text.slice(expression.end, next.start));
    next = isShared && next !== undefined ? before(expression, next) : expression;
    shared.push(next);
  }
  return shared.reverse();
}

/** "December and January 1999" begins in the year before. */
function before({ start, end, reckon }: Expression, next: Expression): Expression {
  return {
    start,
    end,
    basis: "itself",
    reckon: (anchor, tense) => {
      const period = next.reckon(anchor, tense);
      return period === undefined || period.precision === "year" ? undefined : reckon(period, "past");
    },
  };
}

function join(text: string, first: Expression, second: Expression): Expression | undefined {
  const between = text.slice(first.end, second.start);
  if (between.length > 20) return undefined;
  if (first.recurs === "yearly" && second.isYear === true && yearAfter.test(between)) {
    const rest = text.slice(second.end, second.end + 2);
    const isBracketed = /[([]/.test(between);
    // "On 5 May last year's winner came", "on 5 May (2019: 300)".
    if (/^['’]s/.test(rest) || (isBracketed && !/^[)\]]/.test(rest))) return undefined;
    return within(second, first, { start: first.start, end: second.end + (isBracketed ? 1 : 0) });
  }
  if (first.isYear === true && second.recurs === "yearly" && yearBefore.test(between)) {
    const isLed =
      first.basis !== "itself" || leadOfYear.test(text.slice(Math.max(0, first.start - 14), first.start));
    return isLed ? within(first, second, { start: first.start, end: second.end }) : undefined;
  }
  return undefined;
}

/** A date in the year that another expression gives. */
function within(
  year: Expression,
  date: Expression,
  place: Pick<Expression, "start" | "end">,
): Expression | undefined {
  const inYear = (period: Period | undefined): Period | undefined => {
    const found = period === undefined ? undefined : date.reckon(period, undefined);
    return period !== undefined &&
      found !== undefined &&
      period.first <= found.first &&
      found.first <= period.last
      ? found
      : undefined;
  };
  const { fallback } = year;
  return {
    ...place,
    basis: year.basis,
    reckon: (anchor, tense) => inYear(year.reckon(anchor, tense)),
    ...(fallback === undefined ? {} : { fallback: (anchor, tense) => inYear(fallback(anchor, tense)) }),
  };
}
