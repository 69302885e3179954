import type { Problem } from "../corpus/article.ts";
import type { ArticleEditorial } from "../corpus/editorial.ts";
import type { ArchiveEntry } from "./entry.ts";

/** One article to prepare, and what to prepare it with. */
export interface PrepareTask {
  readonly file: string;
  readonly sidecar?: string;
  readonly set?: Pick<ArticleEditorial, "details" | "status">;
}

/** The result: an entry, or only problems. */
export interface PreparedArticle {
  readonly entry?: ArchiveEntry;
  readonly problems: readonly Problem[];
}

/** The settings for preparing articles. */
export interface PrepareSettings {
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  readonly language: string;
}
