import type { Span } from "../../text/span.ts";
import type { Period } from "./period.ts";
import type { Tense } from "./tense.ts";

/**
 * What an expression is computed from: `itself` if its words fix the year; `report` if it refers to the day of the
 * report ("last month", "June 12"); `context` if it refers to the date mentioned last ("the following day").
 */
type Basis = "itself" | "report" | "context";

/** Computes the period from the anchor; `tense` is that of the clause. `undefined` if it is too vague. */
export type Reckon = (anchor: Period, tense: Tense | undefined) => Period | undefined;

/** A time expression in the text of a block, not anchored yet; the span is in offsets into that text. */
export interface Expression extends Span {
  readonly basis: Basis;
  readonly reckon: Reckon;
  /** For `context`: how to compute it from the day of the report if the block mentions no date before it. */
  readonly fallback?: Reckon;
  /** How often the date recurs: a date without a year, or a weekday. */
  readonly recurs?: "yearly" | "weekly";
  /** Whether it is one calendar year ("1953", "that year"), which a date next to it belongs to. */
  readonly isYear?: true;
}

/** One family of expressions: a cheap test of a whole block, and the search. */
export interface Family {
  readonly name: string;
  readonly cue: RegExp;
  readonly find: (text: string, language: string) => readonly Expression[];
}

/** An expression whose words fix its period. */
export function fixed(start: number, end: number, period: Period): Expression {
  return { start, end, basis: "itself", reckon: () => period };
}
