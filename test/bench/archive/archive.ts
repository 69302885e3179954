/** An article as its words: the number of each stem, and how often it is there. */
export interface ArticleWords {
  readonly article: number;
  /** BM25's norm for the length of the article, by which counts are damped. */
  readonly norm: number;
  /** stem, count, stem, count … */
  readonly bag: readonly number[];
}

/** A question as the words that the bot looks for, its own repairs of misspelt ones among them. */
export interface AskedWords {
  readonly terms: readonly { readonly stem: number; readonly weight: number }[];
  /** The article that the bot itself ranks first. */
  readonly best: number;
  /** The articles of the sentence that the bot ranks first: made-up articles share paragraphs. */
  readonly bestSentence: readonly number[];
}

/** An engine that keeps postings, and finds articles that may answer a question. */
interface Archive {
  /** Takes articles, many at a time. */
  add(articles: readonly ArticleWords[]): Promise<void>;
  /** Called once after the last articles. */
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
  /** Of the process that asks, in MB: what a bot would take. */
  readonly memory: number;
  readonly sets: Readonly<Record<string, SetFigures>>;
}

/** What came of one set of questions. */
export interface SetFigures {
  /** Share of the questions whose best article is among the candidates, and the same for an article of the best sentence. */
  readonly articles: number;
  readonly sentences: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}
