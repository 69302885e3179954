import type { Article } from "../corpus/article.ts";
import { append, push, roomFor } from "./growable.ts";
import type { CountedRows, IndexCounts } from "./indexCounts.ts";
import type { IndexRows } from "./indexRows.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { numberOfKnown } from "./vocabulary.ts";

/** What is kept from one index to build the next. */
type KeptRows = Omit<SearchIndex, "stems"> &
  CountedRows &
  Pick<IndexCounts, "postings"> & { readonly stemNames: readonly string[] };

/** An earlier index, which already has some of the articles. */
export interface EarlierIndex {
  readonly rows: KeptRows;
  /** The number of an article in that index, found by object identity, not by id. */
  readonly numberOf: ReadonlyMap<Article, number>;
}

/** Keeps an index so that the next can copy from its arrays, which another thread may be reading too. */
export function keepRows(index: SearchIndex, articles: readonly Article[]): EarlierIndex {
  const { postingStart: start, postingUnit: unit, postingCount: count } = index;
  return {
    rows: { ...index, stemNames: index.stems, stems: index.stems.length, postings: { start, unit, count } },
    numberOf: new Map(articles.map((article, number) => [article, number])),
  };
}

/**
 * Copies the rows of articles `first` to `end` from an earlier index, with the same result as `addArticle`.
 *
 * @param renumbered form there -> 1 + form here, or 0 if it is new here; filled in along the way
 */
export function copyArticles(
  rows: IndexRows,
  earlier: KeptRows,
  [first, end]: readonly [number, number],
  renumbered: Uint32Array,
): void {
  const unitsHere = rows.unitArticle.length;
  const from = earlier.articleUnit[first] ?? 0;
  const to = earlier.articleUnit[end] ?? 0;
  const fromToken = earlier.tokenStart[from] ?? 0;
  const toToken = earlier.tokenStart[to] ?? 0;
  const tokenShift = rows.tokenForm.length - fromToken;
  const articleShift = rows.articleLength.length - first;
  for (let article = first; article < end; article += 1)
    push(rows.articleUnit, (earlier.articleUnit[article] ?? 0) - from + unitsHere);
  append(rows.articleLength, earlier.articleLength.subarray(first, end));
  for (let unit = from; unit < to; unit += 1) {
    const heading = earlier.unitHeading[unit] ?? -1;
    push(rows.tokenStart, (earlier.tokenStart[unit] ?? 0) + tokenShift);
    push(rows.unitArticle, (earlier.unitArticle[unit] ?? 0) + articleShift);
    push(rows.unitHeading, heading < 0 ? -1 : heading - from + unitsHere);
  }
  append(rows.unitSentence, earlier.unitSentence.subarray(from, to));
  append(rows.unitBlock, earlier.unitBlock.subarray(from, to));
  append(rows.unitRole, earlier.unitRole.subarray(from, to));
  append(rows.unitLength, earlier.unitLength.subarray(from, to));
  append(rows.tokenOffset, earlier.tokenOffset.subarray(fromToken, toToken));
  append(rows.tokenLength, earlier.tokenLength.subarray(fromToken, toToken));
  append(rows.tokenCapital, earlier.tokenCapital.subarray(fromToken, toToken));
  const forms = roomFor(rows.tokenForm, toToken - fromToken);
  for (let token = fromToken; token < toToken; token += 1) {
    const form = earlier.tokenForm[token] as number;
    let known = renumbered[form] as number;
    if (known === 0) {
      const stem = earlier.stemNames[earlier.stemOfForm[form] ?? 0] ?? "";
      known = 1 + numberOfKnown(rows.vocabulary, earlier.forms[form] ?? "", stem);
      renumbered[form] = known;
    }
    forms[token - fromToken] = known - 1;
  }
}
