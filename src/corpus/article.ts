import type { Span } from "../text/span.ts";

/** What a block is to the article; only `body`, `dek`, `caption` and `headline` carry statements of the coverage. */
export type Role = "headline" | "dek" | "heading" | "body" | "caption" | "credit" | "boilerplate";

/** One line or paragraph of an article with its place and role. */
export interface Block extends Span {
  readonly role: Role;
  /** 1-based number among the body paragraphs; any other block carries that of the body paragraph after it, or of the last. */
  readonly paragraph: number;
}

/** One sentence; it never crosses a block. */
export interface Sentence extends Span {
  /** Index into `Article.blocks`. */
  readonly block: number;
}

/** What is known of an article beside its text; a key that is absent is unknown, and is shown as unknown. */
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

/** What a page shows and is none of its article, in one part of the page. */
export interface LeftOut {
  /** "menu", "footer", "aside" and the like. */
  readonly part: string;
  /** Characters that are no white space. */
  readonly characters: number;
  /** Its first words. */
  readonly begins: string;
}

/** One article of the corpus: plain, structured-cloneable data; every span is in UTF-16 offsets into `text`. */
export interface Article {
  /** From the file name, unique in the corpus, stable over loads. */
  readonly id: string;
  /** Path relative to the corpus folder, with `/`. */
  readonly file: string;
  /** SHA-256 of the file's bytes and its sidecar's, in hex. */
  readonly hash: string;
  /** Names what it says, whatever its front matter, wrapping, marks or encoding: SHA-256 in hex. */
  readonly content: string;
  /** The decoded file (of HTML: the extracted text); never rewritten. */
  readonly text: string;
  /** `details.title`, else the headline block as it stands, else the file name. */
  readonly headline: string;
  readonly details: Details;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Of a page: what is left out of it; absent where nothing is. */
  readonly leftOut?: readonly LeftOut[];
}

/** Something in the corpus that was left out or not understood, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly what: string;
  readonly remedy: string;
}
