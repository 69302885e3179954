import type { Expression, Reckon } from "./expression.ts";
import type { Period } from "./period.ts";
import type { BlockDates } from "./blockDates.ts";
import type { Anchor } from "./reportDate.ts";
import { impliedYear } from "./impliedYear.ts";

/** A block that states more dates than this is a table, whose dates are not anchors for each other. */
const mostDates = 100;

/** The period of an expression that needs an anchor, and that anchor; `undefined` if there is none. */
export function reckonFrom(
  known: BlockDates,
  expression: Expression,
  tense: Parameters<Reckon>[1],
): Anchor | undefined {
  const { reckon, fallback } = expression;
  const { report, spoken } = known;
  if (expression.basis === "context") {
    const last = spoken.findLast((date) => date.source.start >= known.start && date.dateRole() !== "aside");
    return (
      reckonBy(last, reckon, tense) ??
      (fallback === undefined ? undefined : reckonBy(report, fallback, tense))
    );
  }
  // A picture's date applies only to the picture.
  const isCaption = known.role === "caption";
  const day = isCaption ? known.stated.find(({ period }) => period.first === period.last) : undefined;
  const usual = reckonBy(day ?? report, reckon, tense);
  if (expression.recurs !== "yearly") return usual;
  const twin = twinOf(known, expression);
  // "JUNE 12: ... on June 12, 2021": the block states the year of the same day.
  const isLabel = isCaption || (twin !== undefined && expression.start === known.start);
  if (twin !== undefined && (isLabel || usual === undefined)) return twin;
  if (day !== undefined) return usual;
  if (twin !== undefined && twin.period.first !== usual?.period.first) return undefined;
  const told = impliedYear(known, expression, tense, usual?.period);
  if (told === "report") return usual;
  return told === "unsure" ? undefined : told;
}

function reckonBy(
  anchor: Anchor | undefined,
  reckon: Reckon,
  tense: Parameters<Reckon>[1],
): Anchor | undefined {
  const period = anchor === undefined ? undefined : reckon(anchor.period, tense);
  return anchor === undefined || period === undefined ? undefined : { period, source: anchor.source };
}

/** The same day of the year, if the block states it with a year, unless it compares another date with it. */
function twinOf({ stated }: BlockDates, { reckon }: Expression): Anchor | undefined {
  if (stated.length > mostDates) return undefined;
  return stated.find(
    ({ period, dateRole }) => dateRole() !== "aside" && samePeriod(reckon(period, undefined), period),
  );
}

function samePeriod(a: Period | undefined, b: Period): boolean {
  return a?.first === b.first && a.last === b.last;
}
