import type { Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Expression, Reckon } from "./expression.ts";
import type { Period } from "./period.ts";
import type { Anchor } from "./reportDate.ts";

/** A date that the block has spoken of, with its span in the article. */
export interface Spoken extends Anchor {
  readonly source: Span;
}

/** What is known in a block when one of its expressions is reckoned. */
export interface Known {
  readonly role: Block["role"];
  readonly report: Anchor | undefined;
  /** The dates whose year the block states, in order of place. */
  readonly stated: readonly Spoken[];
  /** The date spoken of last before the expression. */
  readonly last: Spoken | undefined;
}

/** A block that states more dates than this is a table, in which none is another's. */
const mostDates = 100;

/** The period of an expression that needs an anchor, and the anchor it was reckoned from; nothing if it has none. */
export function reckonFrom(
  known: Known,
  expression: Expression,
  tense: Parameters<Reckon>[1],
): Anchor | undefined {
  for (const [anchor, reckon] of candidates(known, expression)) {
    const period = reckon(anchor.period, tense);
    if (period !== undefined) return { period, source: anchor.source };
  }
  return undefined;
}

function candidates(known: Known, expression: Expression): readonly (readonly [Anchor, Reckon])[] {
  const { reckon, fallback } = expression;
  const { report, stated, last } = known;
  const isDay = ({ period }: Anchor): boolean => period.first === period.last;
  if (expression.basis === "context") {
    return [...pair(last, reckon), ...(fallback === undefined ? [] : pair(report, fallback))];
  }
  // A picture's date is the picture's own day, and nobody else's.
  const caption = known.role === "caption" ? stated.find(isDay) : undefined;
  if (expression.recurs !== "yearly") return pair(caption ?? report, reckon);
  // "JUNE 12: ... on June 12, 2021": the block itself states the year of the same day.
  const twin =
    stated.length > mostDates
      ? undefined
      : stated.find(({ period }) => samePeriod(reckon(period, undefined), period));
  const yearInBlock = stated.findLast(({ source }) => source.start < expression.start) ?? stated[0];
  return [
    ...pair(twin ?? caption ?? report, reckon),
    ...pair(yearInBlock, (anchor) => reckon(anchor, undefined)),
  ];
}

function pair(anchor: Anchor | undefined, reckon: Reckon): readonly (readonly [Anchor, Reckon])[] {
  return anchor === undefined ? [] : [[anchor, reckon]];
}

function samePeriod(a: Period | undefined, b: Period): boolean {
  return a?.first === b.first && a.last === b.last;
}
