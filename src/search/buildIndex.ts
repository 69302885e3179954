import type { Article } from "../corpus/article.ts";
import { copyArticles, type EarlierIndex } from "./earlierIndex.ts";
import { grown, push } from "./growable.ts";
import { countIndex } from "./indexCounts.ts";
import { addArticle, emptyRows, type IndexRows } from "./indexRows.ts";
import { patchCounts, type Renumbering } from "./patchCounts.ts";
import type { UnitRange } from "./postings.ts";
import type { SearchIndex } from "./searchIndex.ts";

/**
 * Builds the search index of a corpus; articles keep the given order. Pure.
 *
 * @param earlier an index to copy unchanged articles from; it does not change the result
 */
export function buildIndex(articles: readonly Article[], earlier?: EarlierIndex): SearchIndex {
  if (earlier !== undefined && hasSame(articles, earlier)) return earlier.index;
  const all = roomyRows(earlier);
  const { added, renumbering, isOrdered } = addArticles(all, articles, earlier);
  push(all.articleUnit, all.unitArticle.length);
  push(all.tokenStart, all.tokenForm.length);

  const { vocabulary } = all;
  const rows = {
    tokenStart: grown(all.tokenStart),
    tokenForm: grown(all.tokenForm),
    stemOfForm: new Uint32Array(vocabulary.stemOfForm),
    isStop: new Uint8Array(vocabulary.isStop),
    unitArticle: grown(all.unitArticle),
  };
  const counted = { ...rows, stems: vocabulary.stems.length };
  const { postings, unitsWithForm, articlesWithStem } =
    earlier !== undefined && isOrdered
      ? patchCounts(earlier.rows, counted, renumbering, added)
      : countIndex(counted);
  const unitLength = grown(all.unitLength);
  const articleLength = grown(all.articleLength);
  return {
    forms: vocabulary.forms,
    unitsWithForm,
    stems: vocabulary.stems,
    articlesWithStem,
    postingStart: postings.start,
    postingUnit: postings.unit,
    postingCount: postings.count,
    ...rows,
    tokenOffset: grown(all.tokenOffset),
    tokenLength: grown(all.tokenLength),
    tokenCapital: grown(all.tokenCapital),
    unitSentence: grown(all.unitSentence),
    unitBlock: grown(all.unitBlock),
    unitRole: grown(all.unitRole),
    unitLength,
    unitHeading: grown(all.unitHeading),
    articleUnit: grown(all.articleUnit),
    articleLength,
    headlines: articles.map(({ headline }) => headline),
    averageUnitLength: average(unitLength),
    averageArticleLength: average(articleLength),
  };
}

/** Whether an index is of these articles, in this order. */
const hasSame = (articles: readonly Article[], { index, numberOf }: EarlierIndex): boolean =>
  articles.length === index.articleLength.length &&
  articles.every((article, number) => numberOf.get(article) === number);

/** Fills an array with consecutive numbers. */
function countFrom(first: number, array: Int32Array): void {
  for (let at = 0; at < array.length; at += 1) array[at] = first + at;
}

/** The mean, at least 1. */
function average(lengths: Uint16Array | Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < lengths.length; at += 1) sum += lengths[at] as number;
  return Math.max(1, sum / Math.max(1, lengths.length));
}

/** Growth since the last index for which there is room without reallocating. */
const SLACK = 1.02;

/** Initial capacity: the size of the last index, plus a margin. */
function roomyRows(earlier: EarlierIndex | undefined): IndexRows {
  if (earlier === undefined) return emptyRows();
  const room = ({ length }: Uint32Array): number => Math.ceil(length * SLACK) + 4096;
  return emptyRows(room(earlier.rows.tokenForm), room(earlier.rows.unitArticle));
}

/** Adds all articles; runs of known articles are copied. */
function addArticles(
  all: IndexRows,
  articles: readonly Article[],
  earlier: EarlierIndex | undefined,
): {
  /** The unit ranges of the articles that are new. */
  readonly added: readonly UnitRange[];
  readonly renumbering: Renumbering;
  /** Whether the known articles are in the same order as before. */
  readonly isOrdered: boolean;
} {
  const added: UnitRange[] = [];
  const units = new Int32Array(earlier?.rows.unitArticle.length ?? 0).fill(-1);
  const forms = new Uint32Array(earlier?.rows.forms.length ?? 0);
  let last = -1;
  let isOrdered = true;
  for (let at = 0; at < articles.length;) {
    const here = all.unitArticle.length;
    const first = earlier?.numberOf.get(articles[at] as Article);
    if (earlier === undefined || first === undefined) {
      addArticle(all, articles[at] as Article);
      added.push([here, all.unitArticle.length]);
      at += 1;
      continue;
    }
    let end = first + 1;
    while (earlier.numberOf.get(articles[at + end - first] as Article) === end) end += 1;
    copyArticles(all, earlier.rows, [first, end], forms);
    countFrom(here, units.subarray(earlier.rows.articleUnit[first], earlier.rows.articleUnit[end]));
    isOrdered &&= first > last;
    last = end - 1;
    at += end - first;
  }
  return { added, renumbering: { units, forms }, isOrdered };
}
