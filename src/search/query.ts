import type { AnswerType } from "./answerType.ts";
import type { Span } from "../text/span.ts";

/** How a word of a sentence matches a word of the query. */
export type MatchKind = "exact" | "stem" | "repaired" | "related";

/** One way to match a query term: a stem of the index, with a weight in (0, 1]. */
export interface Alternative {
  readonly stem: number;
  readonly weight: number;
  readonly how: MatchKind;
  /** The form of the vocabulary that is meant, for a repair or a related word. */
  readonly form: string;
}

/** One content word of a query. */
export interface QueryTerm extends Span {
  readonly form: string;
  /** Its form's number in the index, or -1. */
  readonly formNumber: number;
  /** Whether the corpus contains the word or an inflection of it. */
  readonly known: boolean;
  /** Best first; empty if nothing in the corpus is similar. */
  readonly alternatives: readonly Alternative[];
  /** The Robertson-Sparck Jones weight over units; that of an absent word if nothing is similar. */
  readonly idf: number;
  /** The same over articles. */
  readonly articleIdf: number;
  /** Its importance in the query: 1, more for a repeated word, less for a framing word. */
  readonly weight: number;
}

/** A query prepared for one index, to which all numbers refer. */
export interface Query {
  readonly text: string;
  /** The kind of answer asked for, if the question says. */
  readonly answerType: AnswerType | undefined;
  readonly terms: readonly QueryTerm[];
  /**
   * Phrases in double quotation marks, as form numbers. Sentences must contain them, unless none does; articles that
   * contain them score higher.
   */
  readonly phrases: readonly (readonly number[])[];
}
