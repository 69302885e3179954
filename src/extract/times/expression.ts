import type { Span } from "../../text/span.ts";
import type { Period } from "./period.ts";
import type { Tense } from "./tense.ts";

/**
 * What an expression is reckoned from: `itself` when its words fix the year; `report` when it points from the day
 * of the report ("last month", "June 12"); `context` when it points from the date last spoken of ("the following day").
 */
type Basis = "itself" | "report" | "context";

/** Reckons the period from the anchor; `tense` is that of the clause. No result means that it is too vague. */
export type Reckon = (anchor: Period, tense: Tense | undefined) => Period | undefined;

/** A time expression found in the text of a block, not yet anchored; the span is in offsets into that text. */
export interface Expression extends Span {
  readonly basis: Basis;
  readonly reckon: Reckon;
  /** For `context`: how it is reckoned from the day of the report when the block speaks of no date before it. */
  readonly fallback?: Reckon;
  /** What the name comes round with: a date without a year, or a weekday. */
  readonly recurs?: "yearly" | "weekly";
  /** It is one calendar year ("1953", "that year"), which a date beside it belongs to. */
  readonly isYear?: true;
}

/** One family of expressions: a cheap test of a whole block, and the search for them. */
export interface Family {
  readonly name: string;
  readonly cue: RegExp;
  readonly find: (text: string, language: string) => readonly Expression[];
}

/** An expression whose words fix its period. */
export function fixed(start: number, end: number, period: Period): Expression {
  return { start, end, basis: "itself", reckon: () => period };
}
