import type { NameDirectory } from "../answer/names/nameDirectory.ts";
import type { Article, Problem } from "../corpus/article.ts";
import type { Corpus } from "../corpus/readCorpus.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { SearchIndex } from "../search/searchIndex.ts";
import type { HandedOver } from "./handOver.ts";

/** What the library asks of its worker; one thing at a time. `earlier` has the files that answered before. */
export type Task =
  /** Build the next snapshot; without `reread`, from the files as they were read last. */
  | {
      readonly kind: "build";
      readonly reread: boolean;
      readonly editorial: Editorial;
      readonly earlier: ReadonlySet<string>;
    }
  /** Read the files and say what a build would find. */
  | { readonly kind: "check"; readonly earlier: ReadonlySet<string> }
  /** Read one article, wherever it is. */
  | { readonly kind: "read"; readonly path: string };

/** A task without the articles that a worker before this one died over. */
export type Order = Task & { readonly givenUp: readonly Problem[] };

/** Says that what was prepared has been taken; the next may come. */
export interface Received {
  readonly kind: "received";
}

/** One article made ready; `key` changes whenever anything of it does. */
export interface Prepared {
  readonly key: string;
  readonly article: Article;
  readonly extraction: Extraction;
}

/** What a worker reports: any number of `progress` and `prepared`, then one of the others. */
export type WorkerReport =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  /** Articles that the library does not have yet. */
  | { readonly kind: "prepared"; readonly prepared: readonly Prepared[] }
  | {
      readonly kind: "built";
      readonly version: string;
      /** Keys of the articles that answer, in order, and of those that do not any more. */
      readonly live: readonly string[];
      readonly retracted: readonly string[];
      readonly index: SearchIndex;
      /** With its entities as the last directory had them, where they have not changed. */
      readonly directory: Omit<NameDirectory, "entities"> & { readonly entities: readonly HandedOver[] };
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: "checked";
      readonly articles: readonly Pick<Article, "id" | "file" | "hash" | "headline">[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: "read"; readonly corpus: Corpus }
  /** `forPerson`: the message is written for the person who asked. */
  | { readonly kind: "failed"; readonly message: string; readonly forPerson: boolean };
