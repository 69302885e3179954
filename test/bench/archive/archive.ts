/** An article as its words: the number of each stem, and its count. */
export interface ArticleWords {
  readonly article: number;
  /** BM25's length norm of the article, which damps the counts. */
  readonly norm: number;
  /** stem, count, stem, count … */
  readonly bag: readonly number[];
}

/** A question as the words that the bot looks for, including its repairs of misspelt ones. */
export interface AskedWords {
  readonly terms: readonly { readonly stem: number; readonly weight: number }[];
  /** The article that the bot's own index ranks first. */
  readonly best: number;
  /** The articles with the sentence that the bot ranks first; generated articles share paragraphs. */
  readonly bestSentence: readonly number[];
}

/** An engine that stores postings and finds articles that may answer a question. */
interface Archive {
  /** Adds articles, many at a time. */
  add(articles: readonly ArticleWords[]): Promise<void>;
  /** Called once, after the last articles. */
  finish(): Promise<void>;
  /** At most `limit` articles, likeliest first. */
  candidates(asked: AskedWords["terms"], limit: number): Promise<readonly number[]>;
  /** Bytes on disk. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** Opens an engine in an empty folder; throws if it is not installed. */
export type OpenArchive = (folder: string) => Promise<Archive>;

/** The figures of one engine over one set of questions. */
export interface ArchiveFigures {
  readonly buildSeconds: number;
  readonly megabytes: number;
  /** Memory of the asking process in MB, as a bot would need it. */
  readonly memory: number;
  readonly sets: Readonly<Record<string, SetFigures>>;
}

/** The results for one set of questions. */
export interface SetFigures {
  /** Share of the questions whose best article is among the candidates, and the same for articles with the best sentence. */
  readonly articles: number;
  readonly sentences: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}
