import type { Article } from "../../corpus/article.ts";
import type { Editorial } from "../../corpus/editorial.ts";
import type { ArticleCard } from "./answer.ts";

/** What is known of an article; what is not known is absent. */
export function articleCard(article: Article, editorial: Editorial = {}): ArticleCard {
  const { file, headline, hash, text, blocks, details } = article;
  const words = blocks.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/u).length, 0);
  const { outlet, authors, published, url } = details;
  const set = editorial[file];
  const notes = set?.status === "retracted" ? [set.reason, ...set.notes] : (set?.notes ?? []);
  return {
    file,
    headline,
    hash,
    words,
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(set === undefined || set.status === "live" ? {} : { status: set.status }),
    ...(notes.length === 0 ? {} : { editorNotes: notes }),
  };
}
