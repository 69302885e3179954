import type { Span } from "../../text/span.ts";
import type { NameKind } from "../extraction.ts";

/**
 * How strong the evidence of a candidate's own words and neighbours is: `certain` and `likely` stand alone,
 * `possible` needs another mention with the same result.
 */
export type Evidence = "certain" | "likely" | "possible";

/** Text that may be a name, as seen in one sentence. */
export interface NameCandidate extends Span {
  /** The folded words of the name. */
  readonly words: readonly string[];
  readonly kind: NameKind | undefined;
  readonly evidence: Evidence;
  /** Where the title before the name starts, if any. */
  readonly titleStart?: number;
  /** An insertion in it: the span of “Tiny” in "Omar “Tiny” Haddad", with the spaces around it. */
  readonly inserted?: Span;
  /** Where a byname after it ends: "Anna Haddad (née Krag". */
  readonly bynameEnd?: number;
  /** Index into `Article.sentences`. */
  readonly sentence: number;
  /** The list that contains it, if any. */
  readonly list?: "country" | "region" | "place" | "organisation" | "club";
  /** The folded word before it; empty at the start of a sentence. */
  readonly before: string;
  /** Whether it is a dateline, or part of an address ("Leeds, England"). */
  readonly isAddress: boolean;
}
