import { withUnitScores } from "./bm25.ts";
import { withMarkedTerms } from "./markedTerms.ts";
import { markedQuery, type MarkedQuery } from "./proximity.ts";
import type { Query } from "./query.ts";
import { queryTablesOf } from "./queryTables.ts";
import type { SearchIndex } from "./searchIndex.ts";

/**
 * Reads a query's postings and marks its words while `use` runs; `touched` are the units with a word of the query.
 * Several rankings of one query share this work.
 */
export function withScoredUnits<Result>(
  index: SearchIndex,
  query: Query,
  use: (looked: MarkedQuery, touched: Uint32Array) => Result,
): Result {
  const tables = queryTablesOf(index);
  return withUnitScores(index, tables, query, (touched) =>
    withMarkedTerms(tables, query, (slots) => use(markedQuery({ index, tables, query, slots }), touched)),
  );
}
