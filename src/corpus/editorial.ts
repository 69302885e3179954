import type { Details } from "./article.ts";

/** Moderators' changes to one article, which take precedence over its file. */
export interface ArticleEditorial {
  /** Details that are missing or wrong in the file. */
  readonly details: Details;
  /** `corrected`: an editor's note says what is wrong; `retracted`: it no longer answers. */
  readonly status: "live" | "corrected" | "retracted";
  /** Why it was retracted; empty otherwise. */
  readonly reason: string;
  /** Shown with every citation of it: corrections first, then the others, the newest of each first. */
  readonly notes: readonly string[];
  /**
   * When the article got its status, in milliseconds since 1970: when it was retracted, or else the newest correction added, or
   * else the newest note; without any, when anything was last changed. Neither new details nor a remark make an old
   * retraction or correction news.
   */
  readonly updatedAt: number;
}

/** By file; other articles are as their files have them. */
export type Editorial = Readonly<Record<string, ArticleEditorial>>;
