import type { Query } from "../search/query.ts";
import type { SearchIndex } from "../search/searchIndex.ts";
import { workingOf } from "../search/working.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stems.ts";
import { tokenise } from "../text/tokens.ts";

/** How much of a query a stretch of text has, and where. */
export interface Coverage {
  /** Share of the query's words, by weight: 0 to 1; 1 for a query without words. */
  readonly share: number;
  /** The words of the text that answer to the query, in offsets of the text. */
  readonly matched: readonly Span[];
}

/** The coverage of a query by `text.slice(span.start, span.end)`. */
export function coverageOf(index: SearchIndex, query: Query, text: string, span: Span): Coverage {
  const { stemNumber } = workingOf(index);
  const tokens = tokenise(text, span.start, span.end).map((token) => ({
    ...token,
    stem: stemNumber.get(stem(token.form)),
  }));
  const matched: Span[] = [];
  let all = 0;
  let covered = 0;
  for (const { idf, alternatives } of query.terms) {
    all += idf;
    const met = tokens.filter((token) => alternatives.some((one) => one.stem === token.stem));
    if (met.length === 0) continue;
    covered += idf;
    matched.push(...met.map(({ start, end }) => ({ start, end })));
  }
  return { share: all === 0 ? 1 : covered / all, matched };
}
