import type { Details } from "./article.ts";

/** What moderators have set on one article, over what its file says. */
export interface ArticleEditorial {
  /** Details that the file does not say, or says wrongly. */
  readonly details: Details;
  /** `corrected`: an editor's note says what is wrong; `retracted`: it no longer answers. */
  readonly status: "live" | "corrected" | "retracted";
  /** Why it was retracted; empty otherwise. */
  readonly reason: string;
  /** Shown with every citation of it, newest first. */
  readonly notes: readonly string[];
  /** When any of it was last set, in milliseconds since 1970. */
  readonly updatedAt: number;
}

/** By file; an article that is not named here stands as its file has it. */
export type Editorial = Readonly<Record<string, ArticleEditorial>>;
