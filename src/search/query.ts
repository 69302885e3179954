import type { AnswerType } from "./answerType.ts";
import type { Span } from "../text/span.ts";

/** How a word of a sentence answers to a word of the query. */
export type MatchKind = "exact" | "stem" | "repaired" | "related";

/** One way to meet a query term: a stem of the index, at a weight in (0, 1]. */
export interface Alternative {
  readonly stem: number;
  readonly weight: number;
  readonly how: MatchKind;
  /** The vocabulary form meant, for a repair or related wording. */
  readonly form: string;
}

/** One content word of a query. */
export interface QueryTerm extends Span {
  readonly form: string;
  /** The number of its form in the index, or -1. */
  readonly formNumber: number;
  /** Whether the corpus has the word or an inflection of it. */
  readonly known: boolean;
  /** Best first; empty when nothing in the corpus is like it. */
  readonly alternatives: readonly Alternative[];
  /** Robertson-Sparck Jones weight over units, that of an absent word when nothing is like it. */
  readonly idf: number;
  /** The same over articles. */
  readonly articleIdf: number;
  /** How much the query means it: 1, more for a repeated word, less for one that only frames a question. */
  readonly weight: number;
}

/** A query made ready for one index; numbers refer to that index. */
export interface Query {
  readonly text: string;
  /** The kind of answer asked for, where the question says. */
  readonly answerType: AnswerType | undefined;
  readonly terms: readonly QueryTerm[];
  /** Words in double quotation marks, as form numbers; sentences are required to have them, unless none has, and articles gain by them. */
  readonly phrases: readonly (readonly number[])[];
}
