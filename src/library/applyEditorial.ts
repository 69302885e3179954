import type { Article } from "../corpus/article.ts";
import type { ArticleEditorial } from "../corpus/editorial.ts";

/** An article with what moderators know of it beside its file; its text is never touched. */
export function applyEditorial(article: Article, set: ArticleEditorial | undefined): Article {
  if (set === undefined || Object.keys(set.details).length === 0) return article;
  const details = { ...article.details, ...set.details };
  return { ...article, details, headline: set.details.title ?? article.headline };
}
