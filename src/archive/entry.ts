/** How often a word is in one article, or in the articles of the archive. */
export interface WordCount {
  readonly kind: "form" | "stem" | "word";
  readonly key: string;
  readonly articles: number;
  /** Sentences; 0 for a word of a name. */
  readonly units: number;
}

/** Something that an article is found by without its text, such as a name, with the keys that it is looked up by. */
export interface Handle {
  readonly handle: string;
  readonly keys: readonly HandleKey[];
  /** How often the article describes and quotes whom it names. */
  readonly described: number;
  readonly quoted: number;
}

/**
 * `form`: all words of a name in order; `word`: one of them; `initials`: its initials; `description`: a stem of what
 * somebody is called; `outlet`, `author`, `picture`: of who made the article; `part`: of its path.
 */
export interface HandleKey {
  readonly kind: "form" | "word" | "initials" | "description" | "outlet" | "author" | "picture" | "part";
  readonly key: string;
}

/** Everything that the archive keeps of one article: plain data that threads can send. */
export interface ArchiveEntry {
  readonly file: string;
  readonly id: string;
  readonly content: string;
  readonly hash: string;
  /** The details that moderators set, as JSON. */
  readonly details: string;
  /** A retracted article has handles, but neither postings nor counts. */
  readonly isRetracted: boolean;
  readonly known: Uint8Array;
  readonly said: Uint8Array;
  readonly extraction: Uint8Array;
  readonly handles: readonly Handle[];
  readonly postings: readonly { readonly stem: string; readonly gain: number }[];
  readonly counted: CountedWords;
}

/** What is added to the counts of the archive with an article, and subtracted when it goes. */
export interface CountedWords {
  readonly words: readonly WordCount[];
  readonly units: number;
  /** Words without stop words: as sentences count them, and as the article does. */
  readonly unitWords: number;
  readonly articleWords: number;
}
