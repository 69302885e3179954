import type { Article, Problem } from "./article.ts";

/** An article, or none, with its problems. */
export interface ArticleRead {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Earlier results by file. A file with the same stamp is not read again; one with the same content is not parsed
 * again.
 */
export type ReadMemory = Map<
  string,
  { stamp: string | undefined; readonly content: string; readonly read: ArticleRead }
>;

/** Progress of reading a corpus: the number of article files, and how many have been read. */
export interface SoFar {
  readonly done: number;
  readonly total: number;
}

/** The articles of the first files, while the rest are still being read. */
export interface CorpusPart {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly soFar: SoFar;
}

/** How to hand over the first articles while the rest are still being read. */
interface ReadInParts {
  /** After how many files to hand over a part; empty to read all at once. */
  readonly sizes: (files: readonly string[]) => readonly number[];
  /** Receives each part; reading waits for it. */
  readonly take: (part: CorpusPart) => Promise<void>;
}

/** Milliseconds that reading and extracting one article may take; long articles take a few seconds on a small machine. */
export const ARTICLE_TIME_LIMIT = 30_000;

/** Bounds of what is read. */
export interface Limits {
  /** Maximum size of a file in bytes; a larger one is skipped and reported. */
  readonly maxFileBytes: number;
  /** Maximum number of articles; sidecars do not count. */
  readonly maxArticles?: number;
  /** Passed by the caller from one load to the next; removed files are dropped from it. */
  readonly memory?: ReadMemory;
  /** Converts an article to the form in which it is held, if that differs from the form in which it is read. */
  readonly hold?: (article: Article) => Article;
  /** Files that were in the last load: of several with the same words or id, one of these is kept. */
  readonly earlier?: ReadonlySet<string>;
  /** Files to skip, and why. */
  readonly skippedFiles?: readonly Problem[];
  /** How to hand over the first articles early; by default, all are read at once. */
  readonly parts?: ReadInParts;
  /** Called with a file before it is parsed, which blocks the thread, and with nothing afterwards. */
  readonly onWork?: (file?: string) => void;
}
