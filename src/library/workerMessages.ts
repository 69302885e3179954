import type { Article, Problem } from "../corpus/article.ts";
import type { Corpus } from "../corpus/readCorpus.ts";
import type { SoFar } from "../corpus/limits.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { SentList } from "./sendList.ts";
import type { SentTables } from "./sendTables.ts";
import type { TableSlice } from "./sliceTables.ts";
import type { PackedArticle } from "./held/holdArticle.ts";

/** What the library asks of its worker, one task at a time. `earlier` has the files that answered before. */
export type Task =
  /**
   * Builds the next snapshot; without `reread`, from the files as last read. With `inParts`, reports snapshots of the
   * first articles on the way if there are many to extract.
   */
  | {
      readonly kind: "build";
      readonly reread: boolean;
      readonly editorial: Editorial;
      readonly earlier: ReadonlySet<string>;
      readonly inParts?: boolean;
    }
  /** Reads the files and reports what a build would find. */
  | { readonly kind: "check"; readonly earlier: ReadonlySet<string> }
  /** Reads one article at any path. */
  | { readonly kind: "read"; readonly path: string };

/** A task, with the articles that crashed an earlier worker and must be skipped. */
export type Order = Task & { readonly skippedFiles: readonly Problem[] };

/** Confirms that a batch arrived, so that the worker sends the next one. */
export interface Received {
  readonly kind: "received";
}

/** An article with its extraction; `key` changes whenever either changes. */
export interface Prepared {
  readonly key: string;
  readonly article: Article;
  readonly extraction: Extraction;
}

/** The same as shared bytes, so that nothing is copied. */
interface PackedPrepared {
  readonly key: string;
  readonly article: PackedArticle;
  readonly extraction: Uint8Array;
}

/** A snapshot without the articles, which were sent before. */
export interface BuiltSnapshot {
  readonly version: string;
  /** Keys of the articles that answer, in order, and of those that no longer do. */
  readonly live: SentList<string>;
  readonly retracted: readonly string[];
  readonly tables: SentTables;
  readonly problems: readonly Problem[];
  /** Absent if it has all articles. */
  readonly soFar?: SoFar;
}

/** What a worker reports: any number of `progress`, `cache`, `prepared`, `slice` and `part`, then one of the others. */
export type WorkerReport =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  /** The cache cannot be used or written. */
  | { readonly kind: "cache"; readonly problem: Problem }
  /** Articles that the library does not have yet. */
  | { readonly kind: "prepared"; readonly prepared: readonly PackedPrepared[] }
  /** A part of the tables of the next `part` or `built`. */
  | { readonly kind: "slice"; readonly slice: TableSlice }
  | ({ readonly kind: "part" | "built" } & BuiltSnapshot)
  | {
      readonly kind: "checked";
      readonly articles: readonly Pick<Article, "id" | "file" | "hash" | "headline">[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: "read"; readonly corpus: Corpus }
  /** `forPerson`: the message is meant for the person who asked. */
  | { readonly kind: "failed"; readonly message: string; readonly forPerson: boolean };
