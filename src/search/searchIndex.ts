import type { Role } from "../corpus/article.ts";

/**
 * The search index: immutable, structured-cloneable plain data and typed arrays. See DESIGN.md beside this file. A
 * unit is a sentence of an article, or one of its two invisible units, which only give context: the headline if no
 * block shows it, and outlet, authors and date. The units of an article are contiguous and in order.
 */
export interface SearchIndex {
  /** The vocabulary: every word form in the corpus; a form's number is its index. */
  readonly forms: readonly string[];
  /** Form -> number of its stem. */
  readonly stemOfForm: Uint32Array;
  /** Form -> number of units that contain it. */
  readonly unitsWithForm: Uint32Array;
  /** Form -> 1 for a stop word; stop words have no postings. */
  readonly isStop: Uint8Array;
  readonly stems: readonly string[];
  /** Stem -> number of articles that contain it. */
  readonly articlesWithStem: Uint32Array;
  /** Postings of stem s: `[postingStart[s], postingStart[s + 1])`. */
  readonly postingStart: Uint32Array;
  readonly postingUnit: Uint32Array;
  /** Occurrences of the stem in the unit, at most 255. */
  readonly postingCount: Uint8Array;

  /** Tokens of unit u: `[tokenStart[u], tokenStart[u + 1])`. */
  readonly tokenStart: Uint32Array;
  readonly tokenForm: Uint32Array;
  /** The token's offset in the article's text, or in an invisible unit's own text. */
  readonly tokenOffset: Uint32Array;
  readonly tokenLength: Uint8Array;
  /** 1 if the token begins with a capital. */
  readonly tokenCapital: Uint8Array;

  readonly unitArticle: Uint32Array;
  /** The sentence's index in the article; -1 for an invisible unit. */
  readonly unitSentence: Int32Array;
  readonly unitBlock: Int32Array;
  /** Place in `unitRoles`. */
  readonly unitRole: Uint8Array;
  /** Number of words without stop words. */
  readonly unitLength: Uint16Array;
  /** The unit of the section heading above, or -1. */
  readonly unitHeading: Int32Array;

  /** Units of article a: `[articleUnit[a], articleUnit[a + 1])`. */
  readonly articleUnit: Uint32Array;
  /** Number of words without stop words. */
  readonly articleLength: Uint32Array;
  readonly headlines: readonly string[];
  readonly averageUnitLength: number;
  readonly averageArticleLength: number;
  /** Absent if these articles are the whole coverage. */
  readonly coverage?: CoverageCounts;
}

/**
 * Counts of the whole coverage, for an index of some of its articles. Such an index also has the vocabulary,
 * `unitsWithForm`, `articlesWithStem` and both averages of the whole coverage, so that words weigh the same as there.
 */
export interface CoverageCounts {
  readonly articles: number;
  readonly units: number;
  /** Stem -> number of units that contain it. */
  readonly unitsWithStem: Uint32Array;
}

/** Roles by their number in `SearchIndex.unitRole`; `details` is the invisible unit of outlet, authors and date. */
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

/** A role's number in `SearchIndex.unitRole`; boilerplate has none, because it is not indexed. */
export const roleNumber = (role: Role | "details"): number => (unitRoles as readonly string[]).indexOf(role);
