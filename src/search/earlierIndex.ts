import type { Article } from "../corpus/article.ts";
import { append, appendShifted, roomFor } from "./growable.ts";
import type { CountedRows, IndexCounts } from "./indexCounts.ts";
import type { IndexRows } from "./indexRows.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { numberOfKnown, type Vocabulary } from "./vocabulary.ts";

/** What is kept from one index to build the next. */
type KeptRows = Omit<SearchIndex, "stems"> &
  CountedRows &
  Pick<IndexCounts, "postings"> & { readonly stemNames: readonly string[] };

/** An earlier index, which already has some of the articles. */
export interface EarlierIndex {
  readonly index: SearchIndex;
  readonly rows: KeptRows;
  /** The number of an article in that index, found by object identity, not by id. */
  readonly numberOf: ReadonlyMap<Article, number>;
}

/**
 * Keeps an index so that the next can copy from its arrays, which another thread may be reading too.
 *
 * @param articles those of the index, in order; `undefined` for one that no later index has
 */
export function keepRows(index: SearchIndex, articles: readonly (Article | undefined)[]): EarlierIndex {
  const { postingStart: start, postingUnit: unit, postingCount: count } = index;
  const numberOf = new Map<Article, number>();
  for (const [number, article] of articles.entries())
    if (article !== undefined) numberOf.set(article, number);
  return {
    index,
    rows: { ...index, stemNames: index.stems, stems: index.stems.length, postings: { start, unit, count } },
    numberOf,
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
  const from = earlier.articleUnit[first] ?? 0;
  const to = earlier.articleUnit[end] ?? 0;
  const fromToken = earlier.tokenStart[from] ?? 0;
  const toToken = earlier.tokenStart[to] ?? 0;
  const unitShift = rows.unitArticle.length - from;
  appendShifted(rows.articleUnit, earlier.articleUnit.subarray(first, end), unitShift);
  appendShifted(rows.unitArticle, earlier.unitArticle.subarray(from, to), rows.articleLength.length - first);
  appendShifted(rows.tokenStart, earlier.tokenStart.subarray(from, to), rows.tokenForm.length - fromToken);
  append(rows.articleLength, earlier.articleLength.subarray(first, end));
  const headings = earlier.unitHeading.subarray(from, to);
  const headingsHere = roomFor(rows.unitHeading, to - from);
  for (let at = 0; at < headings.length; at += 1) {
    const heading = headings[at] as number;
    headingsHere[at] = heading < 0 ? -1 : heading + unitShift;
  }
  append(rows.unitSentence, earlier.unitSentence.subarray(from, to));
  append(rows.unitBlock, earlier.unitBlock.subarray(from, to));
  append(rows.unitRole, earlier.unitRole.subarray(from, to));
  append(rows.unitLength, earlier.unitLength.subarray(from, to));
  append(rows.tokenOffset, earlier.tokenOffset.subarray(fromToken, toToken));
  append(rows.tokenLength, earlier.tokenLength.subarray(fromToken, toToken));
  append(rows.tokenCapital, earlier.tokenCapital.subarray(fromToken, toToken));
  const forms = earlier.tokenForm.subarray(fromToken, toToken);
  const formsHere = roomFor(rows.tokenForm, toToken - fromToken);
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at] as number;
    const known = renumbered[form] as number;
    formsHere[at] = known > 0 ? known - 1 : renumber(rows.vocabulary, earlier, form, renumbered);
  }
}

/** Gives a form of the earlier index its number here. */
function renumber(
  vocabulary: Vocabulary,
  { forms, stemNames, stemOfForm }: KeptRows,
  form: number,
  renumbered: Uint32Array,
): number {
  const number = numberOfKnown(vocabulary, forms[form] ?? "", stemNames[stemOfForm[form] ?? 0] ?? "");
  renumbered[form] = 1 + number;
  return number;
}
