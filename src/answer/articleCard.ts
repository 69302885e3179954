import type { Article } from "../corpus/article.ts";
import { tokenise } from "../text/tokens.ts";
import type { ArticleCard } from "./answer.ts";

/** Shows what is known of an article. */
export function articleCard({ file, headline, hash, text, details }: Article): ArticleCard {
  const { outlet, authors, published, url } = details;
  return {
    file,
    headline,
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    hash,
    words: tokenise(text).length,
  };
}
