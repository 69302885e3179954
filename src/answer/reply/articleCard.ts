import type { Article } from "../../corpus/article.ts";
import { articleTables } from "../../corpus/articleTables.ts";
import type { ArticleEditorial, Editorial } from "../../corpus/editorial.ts";
import type { ArticleCard } from "./answer.ts";
import { editedOf } from "./editedOf.ts";

/** The number of an article's words; kept, because a list of all articles would have to read each again. */
const wordsOf = articleTables.table(({ text, blocks }: Article): number =>
  blocks.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/u).length, 0),
);

/** What is known about an article; unknown fields are absent. */
export function articleCard(article: Article, editorial: Editorial = {}): ArticleCard {
  const { file, headline, hash, details } = article;
  const { outlet, authors, published, url } = details;
  return {
    file,
    headline,
    hash,
    words: wordsOf(article),
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...editedCard(editorial[file]),
  };
}

/** Moderators' changes and notes for an article's card; empty if there are none. */
export function editedCard(
  set: ArticleEditorial | undefined,
): Pick<ArticleCard, "status" | "editorNotes" | "editedAt"> {
  const { status, editorNotes, editedAt } = editedOf(set);
  return {
    ...(status === "live" ? {} : { status }),
    ...(editorNotes.length === 0 ? {} : { editorNotes }),
    ...(editedAt === undefined ? {} : { editedAt }),
  };
}
