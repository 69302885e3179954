import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { answering } from "./answering.ts";
import { contextOf } from "./contextOf.ts";
import { literalWordMatches } from "./wordMatches.ts";
import { ALL, matchedShare } from "./matchedShare.ts";
import { wordWeight } from "./wordWeight.ts";
import { raise } from "./wordWorth.ts";

/**
 * The share of a topic's words, by weight, that makes a text count as being about it: as much as if all were in another
 * wording, or all near it.
 */
export const leastShare = (): number => {
  const { near, reworded } = answering().worth;
  return Math.min(near, reworded) * ALL;
};

/**
 * How much of a query the units `first` to `end` of an article match, with their surroundings: 0 to 1, by the weight and
 * position of the words.
 */
type ShareOfWords = (first: number, end: number) => number;

/** Prepares a query; one without words is always matched in full. */
export function shareOfWordsBy(index: SearchIndex, query: Query): ShareOfWords {
  const weights = query.terms.map(wordWeight);
  if (!weights.some((weight) => weight > 0)) return () => 1;
  const around = contextOf(index, weights.length, literalWordMatches(index, query));
  return (first, end) => {
    const met = new Float32Array(weights.length);
    for (let unit = first; unit < end; unit += 1) raise(met, around(unit), 1);
    return matchedShare(weights, met);
  };
}
