import type { Role } from "../corpus/article.ts";

/**
 * The corpus made searchable: plain data and typed arrays, immutable and structured-cloneable. See DESIGN.md beside this file.
 *
 * A unit is what is ranked: a sentence of an article, or one of its two invisible units (the headline where no block
 * shows it; outlet, authors and date), which only give context. Units of an article are contiguous, in order of place.
 */
export interface SearchIndex {
  /** The vocabulary: every form of a word in the corpus; a form's number is its place. */
  readonly forms: readonly string[];
  /** Form -> number of its stem. */
  readonly stemOfForm: Uint32Array;
  /** Form -> number of units that have it. */
  readonly unitsWithForm: Uint32Array;
  /** Form -> 1 for a stop word, which has no postings. */
  readonly isStop: Uint8Array;
  readonly stems: readonly string[];
  /** Stem -> number of articles that have it. */
  readonly articlesWithStem: Uint32Array;
  /** Postings of stem s: `[postingStart[s], postingStart[s + 1])`. */
  readonly postingStart: Uint32Array;
  readonly postingUnit: Uint32Array;
  /** How often the stem occurs in the unit, at most 255. */
  readonly postingCount: Uint8Array;

  /** Tokens of unit u: `[tokenStart[u], tokenStart[u + 1])`. */
  readonly tokenStart: Uint32Array;
  readonly tokenForm: Uint32Array;
  /** Offset of the token in its article's text (for an invisible unit: in its own text). */
  readonly tokenOffset: Uint32Array;
  readonly tokenLength: Uint8Array;
  /** 1 where the token begins with a capital. */
  readonly tokenCapital: Uint8Array;

  readonly unitArticle: Uint32Array;
  /** The sentence's index in its article; -1 for an invisible unit. */
  readonly unitSentence: Int32Array;
  readonly unitBlock: Int32Array;
  /** Place in `unitRoles`. */
  readonly unitRole: Uint8Array;
  /** Number of words that are not stop words. */
  readonly unitLength: Uint16Array;
  /** The unit of the section heading above, or -1. */
  readonly unitHeading: Int32Array;

  /** Units of article a: `[articleUnit[a], articleUnit[a + 1])`. */
  readonly articleUnit: Uint32Array;
  /** Number of words that are not stop words. */
  readonly articleLength: Uint32Array;
  readonly headlines: readonly string[];
  readonly averageUnitLength: number;
  readonly averageArticleLength: number;
}

/** The roles that `SearchIndex.unitRole` numbers; `details` is the invisible unit of outlet, authors and date. */
export const unitRoles = [
  "headline",
  "dek",
  "heading",
  "body",
  "caption",
  "credit",
  "details",
] as const satisfies readonly (Role | "details")[];

/** The role of a unit. */
export type UnitRole = (typeof unitRoles)[number];

/** The number of a role in `SearchIndex.unitRole`; boilerplate has none, for it is not indexed. */
export const roleNumber = (role: Role | "details"): number => (unitRoles as readonly string[]).indexOf(role);
