import type { QueryTerm } from "../../search/query.ts";
import { wordVectors } from "../../search/wordVectors.ts";

/** Rank up to which the words of English say next to nothing: "going", "people". */
const COMMON = 30;

/**
 * How much a word of a question says: the geometric mean of its weight in the coverage and of its rarity in English at
 * large, by its rank (Zipf 1935). The coverage alone is too small a sample: there "going" can be the rarest word of a
 * question, and three articles that repeat its words can make them common.
 */
export function wordWeight({ form, idf }: QueryTerm): number {
  const { rowOf } = wordVectors();
  const rank = rowOf.get(form) ?? rowOf.size;
  return Math.sqrt(idf * Math.log(1 + (rank + 1) / COMMON));
}
