import type { Span } from "../text/span.ts";

/** The kinds of things that have names. */
export type NameKind = "person" | "org" | "place";

/** A place in an article where an entity is named; the span has the name without titles. */
export interface Mention extends Span {
  readonly kind: NameKind;
  /** `Entity.id`. */
  readonly entity: string;
}

/** A person, organisation or place of one article. */
export interface Entity {
  /** Unique in the article; equal in two articles exactly if their full names are. */
  readonly id: string;
  /** The fullest form of the name in the article. */
  readonly name: string;
  readonly kind: NameKind;
  /** Every other form, as written, including titles ("Sir Iain", "Mr Rogers", "IPAC"). */
  readonly aliases: readonly string[];
  /** Forms that only the lexicon in `config/` adds, not this text; marked as common knowledge wherever used. */
  readonly lexicon: readonly string[];
}

/** A verbatim span that says what an entity is. */
export interface Description extends Span {
  readonly entity: string;
  readonly form: "apposition" | "title" | "role" | "definition";
}

/**
 * How the speaker of a quotation is known: the sentence says so; it continues words whose speaker is stated; a
 * pronoun fits exactly one person; or not at all.
 */
export type SpeakerCertainty = "stated" | "continuation" | "inferred" | "unknown";

/**
 * Words in quotation marks that the article attributes to somebody, one per paragraph segment; the span is inside the
 * marks.
 */
export interface Quotation extends Span {
  /** The speaker as written: the full name if the entity is known, otherwise the words ("One senior MP"). */
  readonly speaker?: string;
  /** `Entity.id` of a named speaker. */
  readonly entity?: string;
  readonly certainty: SpeakerCertainty;
}

/** Reported speech without marks ("X claimed that ..."): the span of the claim. */
export interface Reported extends Span {
  readonly speaker: string;
  readonly entity?: string;
}

/** How a time expression is anchored. */
export type TimeCertainty = "stated" | "derived" | "unanchored";

/** A time expression; `from` and `to` are inclusive ISO 8601 dates at the precision stated (`2021`, `2021-12`, `2021-06-12`). */
export interface TimeExpression extends Span {
  readonly from?: string;
  readonly to?: string;
  readonly certainty: TimeCertainty;
  /** For `derived`: what it was computed from, a span of the same article or the publication date. */
  readonly anchor?: Span | "published";
}

/** Everything extracted from one article: plain data, in order. */
export interface Extraction {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
  readonly quotations: readonly Quotation[];
  readonly reported: readonly Reported[];
  readonly times: readonly TimeExpression[];
  /**
   * The words that say what its speakers are, in lower case, with spaces between: "boss" of "the boss, Ida Holm, said". One text, because
   * it is packed better than a list.
   */
  readonly speakerWords: string;
}
