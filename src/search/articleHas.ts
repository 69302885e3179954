import type { SearchIndex } from "./searchIndex.ts";
import { unitsWithStemIn } from "./unitsWithStemIn.ts";
import { queryTablesOf } from "./queryTables.ts";

/** Whether an article has a word with this stem. */
export function articleHas(index: SearchIndex, article: number, stem: string): boolean {
  const number = queryTablesOf(index).stemNumber.get(stem);
  if (number === undefined) return false;
  const [first = 0, end = 0] = index.articleUnit.subarray(article, article + 2);
  return unitsWithStemIn(index, number, first, end).length > 0;
}
