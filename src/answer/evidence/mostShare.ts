import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { isStemIn } from "../../search/unitsWithStemsIn.ts";
import { matchedShare } from "./matchedShare.ts";
import { wordWeight } from "./wordWeight.ts";

/**
 * The highest share of a query that any text of an article can match according to `shareOfWordsBy`, by which words the
 * article has; judged by the postings alone.
 */
export function mostShareBy(index: SearchIndex, { terms }: Query): (article: number) => number {
  const weights = terms.map(wordWeight);
  if (!weights.some((weight) => weight > 0)) return () => 1;
  return (article) => {
    const first = index.articleUnit[article] ?? 0;
    const end = index.articleUnit[article + 1] ?? 0;
    const met = Float32Array.from(terms, ({ alternatives }) => {
      let most = 0;
      for (const { stem, how, weight } of alternatives) {
        const worth = how === "related" ? weight : 1;
        if (worth > most && isStemIn(index, stem, first, end)) most = worth;
      }
      return most;
    });
    return matchedShare(weights, met);
  };
}
