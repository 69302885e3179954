import type { Problem } from "../corpus/article.ts";
import type { ArticleEditorial } from "../corpus/editorial.ts";
import type { ArchiveEntry } from "./entry.ts";

/** One article to prepare, and what it is prepared with. */
export interface PrepareTask {
  readonly file: string;
  readonly sidecar?: string;
  readonly set?: Pick<ArticleEditorial, "details" | "status">;
}

/** What came of it: an entry, or problems alone. */
export interface PreparedArticle {
  readonly entry?: ArchiveEntry;
  readonly problems: readonly Problem[];
}

/** The settings that an article is prepared with. */
export interface PrepareSettings {
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  readonly language: string;
}
