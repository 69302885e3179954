import type { Span } from "../text/span.ts";

/** What a block is in its article; only `body`, `dek`, `caption` and `headline` carry statements of the coverage. */
export type Role = "headline" | "dek" | "heading" | "body" | "caption" | "credit" | "boilerplate";

/** A line or paragraph of an article, with its span and role. */
export interface Block extends Span {
  readonly role: Role;
  /**
   * Number among the body paragraphs, from 1; any other block has the number of the next body paragraph, or of the
   * last one.
   */
  readonly paragraph: number;
}

/** A sentence; it never crosses the end of a block. */
export interface Sentence extends Span {
  /** Index into `Article.blocks`. */
  readonly block: number;
}

/** What is known about an article besides its text; an absent key is unknown and is shown as unknown. */
export interface Details {
  readonly title?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly url?: string;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly published?: string;
  /** BCP 47 tag such as `en-GB`. */
  readonly language?: string;
}

/** Text that a page shows but that is not part of its article, counted for one part of the page. */
export interface LeftOut {
  /** "menu", "footer", "aside" and the like. */
  readonly part: string;
  /** Number of characters without white space. */
  readonly characters: number;
  /** Its first words. */
  readonly begins: string;
}

/** An article of the corpus: plain, structured-cloneable data. Every span is in UTF-16 offsets into `text`. */
export interface Article {
  /** Derived from the file name; unique in the corpus and stable across loads. */
  readonly id: string;
  /** Path relative to the corpus folder, with `/`. */
  readonly file: string;
  /** SHA-256 of the file's bytes and its sidecar's, in hex. */
  readonly hash: string;
  /**
   * SHA-256 of its words in hex; equal for equal words, whatever the front matter, line wrapping, markup or encoding.
   */
  readonly content: string;
  /** The decoded file, or the text extracted from HTML; never rewritten. */
  readonly text: string;
  /** `details.title`, else the headline block, else the file name. */
  readonly headline: string;
  readonly details: Details;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** For a page: the text that was left out; absent if there is none. */
  readonly leftOut?: readonly LeftOut[];
}

/** A file or detail that was skipped or not understood, with the remedy. */
export interface Problem {
  readonly file: string;
  readonly what: string;
  readonly remedy: string;
}
