import type { Article } from "../corpus/article.ts";
import { type EarlierIndex, keepRows } from "./earlierIndex.ts";
import { grown, push } from "./growable.ts";
import { countIndex } from "./indexCounts.ts";
import { addArticle, emptyRows } from "./indexRows.ts";
import { keptRuns } from "./keptRuns.ts";
import { patchIndex } from "./patchIndex.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { shareArrays } from "./shareArrays.ts";

/** Builds the search index of a corpus; articles keep the given order. Pure. */
export function buildIndex(articles: readonly Article[]): SearchIndex {
  const all = emptyRows();
  for (const article of articles) addArticle(all, article);
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
  const counted = countIndex({ ...rows, stems: vocabulary.stems.length });
  const { postings, unitsWithForm, articlesWithStem } = counted;
  return withAverages(articles, {
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
    unitLength: grown(all.unitLength),
    unitHeading: grown(all.unitHeading),
    articleUnit: grown(all.articleUnit),
    articleLength: grown(all.articleLength),
  });
}

/**
 * Builds the index of the next articles, in memory that threads share, and keeps it for the one after. The result is the
 * same with an earlier index and without, but costs little more than the new articles if most are in it, in the same order.
 */
export function nextIndex(articles: readonly Article[], earlier: EarlierIndex | undefined): EarlierIndex {
  const kept = earlier && keptRuns(articles, earlier);
  if (earlier === undefined || kept === undefined)
    return keepRows(shareArrays(buildIndex(articles)), articles);
  if (kept.added.length === 0 && articles.length === earlier.index.articleLength.length) return earlier;
  const { columns, words } = patchIndex(earlier, buildIndex(kept.added), kept);
  return keepRows(shareArrays(withAverages(articles, columns)), articles, words);
}

const withAverages = (
  articles: readonly Article[],
  columns: ReturnType<typeof patchIndex>["columns"],
): SearchIndex => ({
  ...columns,
  headlines: articles.map(({ headline }) => headline),
  averageUnitLength: average(columns.unitLength),
  averageArticleLength: average(columns.articleLength),
});

/** The mean, at least 1. */
function average(lengths: Uint16Array | Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < lengths.length; at += 1) sum += lengths[at] as number;
  return Math.max(1, sum / Math.max(1, lengths.length));
}
