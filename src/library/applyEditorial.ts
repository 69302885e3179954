import type { Article } from "../corpus/article.ts";
import type { ArticleEditorial } from "../corpus/editorial.ts";

/** Combines an article with its moderators' details and notes; never changes its text. */
export function applyEditorial(
  article: Article,
  set: Pick<ArticleEditorial, "details"> | undefined,
): Article {
  if (set === undefined || Object.keys(set.details).length === 0) return article;
  const details = { ...article.details, ...set.details };
  return { ...article, details, headline: set.details.title ?? article.headline };
}
