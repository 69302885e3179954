import { stem } from "../text/stems.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { workingOf } from "./working.ts";

/** The articles that have a form of any of the words, by their place in the index, ascending. */
export function articlesHaving(index: SearchIndex, words: Iterable<string>): number[] {
  const { stemNumber } = workingOf(index);
  const articles = new Set<number>();
  for (const word of words) {
    const number = stemNumber.get(stem(word));
    if (number === undefined) continue;
    const end = index.postingStart[number + 1] ?? 0;
    for (let p = index.postingStart[number] ?? 0; p < end; p += 1)
      articles.add(index.unitArticle[index.postingUnit[p] ?? 0] ?? 0);
  }
  return [...articles].toSorted((a, b) => a - b);
}
