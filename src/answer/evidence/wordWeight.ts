import type { QueryTerm } from "../../search/query.ts";
import { wordVectors } from "../../search/wordVectors.ts";

/** English words up to this rank say next to nothing: "going", "people". */
const COMMON = 30;

/**
 * The weight of a question's word: the geometric mean of its weight in the coverage and its rarity in English by rank
 * (Zipf 1935). The coverage alone is too small a sample: "going" can be the rarest word of a question there, and
 * three articles that repeat a word can make it common.
 */
export function wordWeight({ form, idf }: QueryTerm): number {
  const { rowOf } = wordVectors();
  const rank = rowOf.get(form) ?? rowOf.size;
  return Math.sqrt(idf * Math.log(1 + (rank + 1) / COMMON));
}
