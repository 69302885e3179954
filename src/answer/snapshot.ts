import type { Article, Problem } from "../corpus/article.ts";
import type { SoFar } from "../corpus/limits.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { NameDirectory } from "./names/nameDirectory.ts";
import type { SearchIndex } from "../search/searchIndex.ts";

/** Everything that questions are answered from, at one version of the corpus: immutable, plain data. */
export interface Snapshot {
  /** Hash of the articles' hashes; equal exactly if the corpus is. */
  readonly version: string;
  readonly articles: readonly Article[];
  /** One per article, in the same order. */
  readonly extractions: readonly Extraction[];
  readonly index: SearchIndex;
  /** Everybody and everything that the articles name, joined across articles. */
  readonly directory: NameDirectory;
  readonly problems: readonly Problem[];
  /** Moderators' changes; absent if there are none. */
  readonly editorial?: Editorial;
  /** Articles that no longer answer; only `source` finds them. */
  readonly retracted?: readonly Article[];
  /** How far the first load is, and whether it has failed; absent once all articles are here. */
  readonly soFar?: SoFar & { readonly hasFailed?: boolean };
  /** For articles that an archive proposed for one question: how many articles the archive has. */
  readonly archived?: number;
}
