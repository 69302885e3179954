import { isOfType } from "./answerType.ts";
import type { Occurrences } from "./markedQuery.ts";
import type { Query } from "./query.ts";
import type { SearchIndex } from "./searchIndex.ts";

/**
 * Whether a unit contains a word of the kind that the question asks for (a name for "who", a date for "when"), other
 * than the question's own words.
 */
export function hasWordOfType(index: SearchIndex, query: Query, own: Occurrences, unit: number): boolean {
  const type = query.answerType;
  if (type === undefined) return false;
  const start = index.tokenStart[unit] ?? 0;
  const end = index.tokenStart[unit + 1] ?? 0;
  let next = 0;
  for (let token = start; token < end; token += 1) {
    if (next < own.count && own.tokens[next] === token) next += 1;
    else if (isOfType(index, type, token, start)) return true;
  }
  return false;
}
