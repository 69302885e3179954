import { listAt } from "../text/packedLists.ts";
import { withUnitScores } from "./bm25.ts";
import { markedQuery, type MarkedQuery } from "./markedQuery.ts";
import { withMarkedTerms } from "./markedTerms.ts";
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
    withMarkedTerms(tables, query, (slots) => {
      const marked = { index, tables, query, slots };
      const met = hasStopWord(marked) ? undefined : tables.unitScore;
      return use(markedQuery({ ...marked, met }), touched);
    }),
  );
}

/** Whether a stop word, which has no postings, shares a stem with a word of the query: "does" with "doe". */
const hasStopWord = ({ index, tables, slots }: Pick<MarkedQuery, "index" | "tables" | "slots">): boolean =>
  slots.some(({ alternative }) =>
    listAt(tables.formsOfStem, alternative.stem).some((form) => index.isStop[form] === 1),
  );
