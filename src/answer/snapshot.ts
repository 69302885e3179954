import type { Article, Problem } from "../corpus/article.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { NameDirectory } from "./names/nameDirectory.ts";
import type { SearchIndex } from "../search/searchIndex.ts";

/** Everything a question is answered from, at one version of the corpus: immutable, plain data. */
export interface Snapshot {
  /** Hash over the articles' hashes: equal exactly when the corpus is. */
  readonly version: string;
  readonly articles: readonly Article[];
  /** One per article, same order. */
  readonly extractions: readonly Extraction[];
  readonly index: SearchIndex;
  /** Everybody and everything that the articles name, joined over the articles. */
  readonly directory: NameDirectory;
  readonly problems: readonly Problem[];
  /** What moderators have set; absent where they have set nothing. */
  readonly editorial?: Editorial;
  /** Articles that no longer answer, and are found by `source` alone. */
  readonly retracted?: readonly Article[];
}
