import type { Span } from "../../text/span.ts";
import type { NameKind } from "../extraction.ts";

/**
 * How far a candidate's own words and neighbours go: `certain` and `likely` stand alone, `possible` needs another mention
 * that says the same.
 */
export type Evidence = "certain" | "likely" | "possible";

/** A stretch of text that may be a name, as one sentence shows it. */
export interface NameCandidate extends Span {
  /** The folded words of the name. */
  readonly words: readonly string[];
  readonly kind: NameKind | undefined;
  readonly evidence: Evidence;
  /** Where the title before the name starts, if it has one. */
  readonly titleStart?: number;
  /** What is inserted into it: the span of “Tiny” in "Omar “Tiny” Haddad", with the spaces around it. */
  readonly inserted?: Span;
  /** Where a byname after it ends: "Anna Haddad (née Krag". */
  readonly bynameEnd?: number;
  /** Index into `Article.sentences`. */
  readonly sentence: number;
  /** The list that knows it, if one does. */
  readonly list?: "country" | "region" | "place" | "organisation" | "club";
  /** The folded word before it; empty at the start of a sentence. */
  readonly before: string;
  /** It is a dateline, or part of an address ("Leeds, England"). */
  readonly isAddress: boolean;
}
