/** How often a word occurs in one article, or in all articles of the archive. */
export interface WordCount {
  readonly kind: "form" | "stem" | "word";
  readonly key: string;
  readonly articles: number;
  /** Sentences; 0 for a word of a name. */
  readonly units: number;
}

/** Something that finds an article other than by its text, such as a name, with its lookup keys. */
export interface Handle {
  readonly handle: string;
  readonly keys: readonly HandleKey[];
  /** How often the article describes and quotes the person or thing it names. */
  readonly described: number;
  readonly quoted: number;
}

/**
 * `form`: all words of a name in order; `word`: one of them; `initials`: its initials; `description`: a stem of a
 * description; `outlet`, `author`, `picture`: who made the article; `part`: part of its path.
 */
export interface HandleKey {
  readonly kind: "form" | "word" | "initials" | "description" | "outlet" | "author" | "picture" | "part";
  readonly key: string;
}

/** Everything that the archive stores for one article; plain data that threads can exchange. */
export interface ArchiveEntry {
  readonly file: string;
  readonly id: string;
  readonly content: string;
  readonly hash: string;
  /** The details set by moderators, as JSON. */
  readonly details: string;
  /** A retracted article has handles, but neither postings nor counts. */
  readonly isRetracted: boolean;
  /** ISO 8601; empty without a date. */
  readonly published: string;
  /** The dates that it names, in ISO 8601 at the precision stated. */
  readonly days: readonly string[];
  readonly known: Uint8Array;
  readonly said: Uint8Array;
  readonly extraction: Uint8Array;
  readonly handles: readonly Handle[];
  readonly postings: readonly { readonly stem: string; readonly gain: number }[];
  readonly counted: CountedWords;
}

/** What an article adds to the archive's counts, and subtracts when it is removed. */
export interface CountedWords {
  readonly words: readonly WordCount[];
  readonly units: number;
  /** Number of words without stop words, over its sentences and over the article. */
  readonly unitWords: number;
  readonly articleWords: number;
}
