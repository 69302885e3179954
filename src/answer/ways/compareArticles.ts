import type { Answer, Excerpt } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Asked, found, likely, nothing } from "../reply/makeAnswer.ts";
import { notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most excerpts per article, and most articles. */
const PER_ARTICLE = 2;
const ARTICLES = 8;

/**
 * Puts articles side by side: the best excerpts of each, starting with the article that says most. A single one is at most
 * `likely`, because it does not compare anything.
 */
export function compareArticles(asked: Asked, excerpts: readonly Excerpt[], snapshot: Snapshot): Answer {
  const byFile = new Map<string, Excerpt[]>();
  for (const excerpt of distinctExcerpts(excerpts)) {
    const list = byFile.get(excerpt.file) ?? [];
    if (list.length < PER_ARTICLE) byFile.set(excerpt.file, [...list, excerpt]);
  }
  const shown = [...byFile.values()].slice(0, ARTICLES).flat();
  if (shown.length === 0) return nothing(asked);
  return byFile.size === 1 && snapshot.articles.length > 1
    ? likely(asked, shown, [notes.oneArticle])
    : found(asked, shown);
}
