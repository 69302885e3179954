import type { Article } from "../corpus/article.ts";
import { type ListPlaces, listPlaces } from "../text/listPlaces.ts";
import type { SearchIndex } from "./searchIndex.ts";

/** The words of an index by number. */
export interface IndexWords {
  readonly forms: ListPlaces;
  readonly stems: ListPlaces;
}

/** An earlier index, which already has some of the articles. */
export interface EarlierIndex {
  readonly index: SearchIndex;
  /** The number of an article in that index, found by object identity, not by id. */
  readonly numberOf: ReadonlyMap<Article, number>;
  readonly words: () => IndexWords;
}

/**
 * Keeps an index so that the next can copy from its arrays, which another thread may be reading too.
 *
 * @param articles those of the index, in order; `undefined` for one that no later index has
 * @param words if they are known already
 */
export function keepRows(
  index: SearchIndex,
  articles: readonly (Article | undefined)[],
  words?: IndexWords,
): EarlierIndex {
  const numberOf = new Map<Article, number>();
  for (const [number, article] of articles.entries())
    if (article !== undefined) numberOf.set(article, number);
  let known = words;
  return {
    index,
    numberOf,
    words: () => (known ??= { forms: listPlaces(index.forms), stems: listPlaces(index.stems) }),
  };
}
