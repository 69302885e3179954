import type { Article, Problem } from "./article.ts";

/** An article, or none, and what was wrong. */
export interface ArticleRead {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * What was read before, by file. A file whose stamp is the same is not read again, and one that was written to but holds
 * the same is not parsed again.
 */
export type ReadMemory = Map<
  string,
  { stamp: string | undefined; readonly content: string; readonly read: ArticleRead }
>;

/** How far a corpus is read: its article files, and how many of them were read first. */
export interface SoFar {
  readonly done: number;
  readonly total: number;
}

/** The articles of the first files, while the rest are still to be read. */
export interface CorpusPart {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly soFar: SoFar;
}

/** Where reading stops to give back what is read so far. */
export interface ReadInParts {
  /** The numbers of files to stop after, of the files to read in order; none for reading at once. */
  readonly sizes: (files: readonly string[]) => readonly number[];
  /** Receives each part; reading waits for it. */
  readonly take: (part: CorpusPart) => Promise<void>;
}

/** Bounds of what is read. */
export interface Limits {
  /** A larger file is left out and named, in bytes. */
  readonly maxFileBytes: number;
  /** Articles that are read at most; their sidecars are not counted. */
  readonly maxArticles?: number;
  /** Kept by the caller from one reading of the folder to the next; files that are gone are forgotten. */
  readonly memory?: ReadMemory;
  /** Gives an article that was read back in the form in which it is to be held, where that is not the one it was read in. */
  readonly hold?: (article: Article) => Article;
  /** Files that answered before: where several say the same, or would have one id, such a one stays. */
  readonly earlier?: ReadonlySet<string>;
  /** Files that are not to be read again, and why. */
  readonly givenUp?: readonly Problem[];
  /** How to give back the first articles while the rest are still to be read; if left out, all are read at once. */
  readonly parts?: ReadInParts;
  /** Is told which file is being made an article of, before nothing else can happen for a while, and nothing when it is done. */
  readonly onWork?: (file?: string) => void;
}
