import type { Snapshot } from "../answer/snapshot.ts";
import type { Article, Problem } from "../corpus/article.ts";
import { differenceBetween } from "../corpus/differenceBetween.ts";

/** An article in the report of a reload. */
export interface Named {
  readonly file: string;
  readonly headline: string;
}

/** What a reload changed, or what a check would change. */
export interface ReloadReport {
  readonly added: readonly Named[];
  readonly changed: readonly Named[];
  readonly removed: readonly Named[];
  readonly problems: readonly Problem[];
  readonly articles: number;
}

type ListedArticle = Pick<Article, "id" | "file" | "hash" | "headline">;

/** Reports how the articles of one load differ from those of the next. */
export function reportReload(
  before: readonly ListedArticle[],
  after: readonly ListedArticle[],
  problems: readonly Problem[],
): ReloadReport {
  const { added, changed, removed } = differenceBetween(before, after);
  const named = (articles: readonly ListedArticle[]): Named[] =>
    articles.map(({ file, headline }) => ({ file, headline }));
  return {
    added: named(added),
    changed: named(changed),
    removed: named(removed),
    problems,
    articles: after.length,
  };
}

/** All articles of a snapshot, including the retracted ones; none without a snapshot. */
export function allArticlesOf(snapshot: Snapshot | undefined): readonly ListedArticle[] {
  return snapshot === undefined ? [] : [...snapshot.articles, ...(snapshot.retracted ?? [])];
}
