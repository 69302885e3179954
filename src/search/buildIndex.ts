import type { Article } from "../corpus/article.ts";
import { copyArticle, type EarlierIndex } from "./earlierIndex.ts";
import { push, trimmed } from "./growable.ts";
import { addArticle, emptyRows } from "./indexRows.ts";
import { buildPostings } from "./postings.ts";
import type { SearchIndex } from "./searchIndex.ts";

/**
 * Builds the search index of a corpus; articles are numbered as given. Pure.
 *
 * @param earlier spares the work for the articles that it has, and changes nothing of the result
 */
export function buildIndex(articles: readonly Article[], earlier?: EarlierIndex): SearchIndex {
  const all = emptyRows();
  const renumbered = new Uint32Array(earlier?.rows.forms.length ?? 0);
  for (const article of articles) {
    const known = earlier?.numberOf.get(article);
    if (earlier === undefined || known === undefined) addArticle(all, article);
    else copyArticle(all, earlier.rows, known, renumbered);
  }
  push(all.articleUnit, all.unitArticle.length);
  push(all.tokenStart, all.tokenForm.length);

  const { vocabulary } = all;
  const stemOfForm = new Uint32Array(vocabulary.stemOfForm);
  const isStop = new Uint8Array(vocabulary.isStop);
  const rows = { tokenStart: trimmed(all.tokenStart), tokenForm: trimmed(all.tokenForm) };
  const stems = vocabulary.stems.length;
  const postings = buildPostings({ ...rows, stemOfForm, isStop, stems });
  const unitArticle = trimmed(all.unitArticle);
  const unitLength = new Uint16Array(trimmed(all.unitLength));
  const articleLength = trimmed(all.articleLength);
  return {
    forms: vocabulary.forms,
    stemOfForm,
    unitsWithForm: countUnits(rows, vocabulary.forms.length),
    isStop,
    stems: vocabulary.stems,
    articlesWithStem: countArticles(postings.start, postings.unit, unitArticle),
    postingStart: postings.start,
    postingUnit: postings.unit,
    postingCount: postings.count,
    ...rows,
    tokenOffset: trimmed(all.tokenOffset),
    tokenLength: new Uint8Array(trimmed(all.tokenLength)),
    tokenCapital: new Uint8Array(trimmed(all.tokenCapital)),
    unitArticle,
    unitSentence: new Int32Array(trimmed(all.unitSentence)),
    unitBlock: new Int32Array(trimmed(all.unitBlock)),
    unitRole: new Uint8Array(trimmed(all.unitRole)),
    unitLength,
    unitHeading: new Int32Array(trimmed(all.unitHeading)),
    articleUnit: trimmed(all.articleUnit),
    articleLength,
    headlines: articles.map(({ headline }) => headline),
    averageUnitLength: average(unitLength),
    averageArticleLength: average(articleLength),
  };
}

/** The mean, at least 1. */
function average(lengths: Uint16Array | Uint32Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return Math.max(1, sum / Math.max(1, lengths.length));
}

/** Form -> number of units that have it. */
function countUnits(rows: { tokenStart: Uint32Array; tokenForm: Uint32Array }, forms: number): Uint32Array {
  const counts = new Uint32Array(forms);
  const last = new Int32Array(forms).fill(-1);
  for (let u = 0; u + 1 < rows.tokenStart.length; u += 1) {
    const end = rows.tokenStart[u + 1] ?? 0;
    for (let t = rows.tokenStart[u] ?? 0; t < end; t += 1) {
      const form = rows.tokenForm[t] ?? 0;
      if (last[form] !== u) {
        last[form] = u;
        counts[form] = (counts[form] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** Stem -> number of articles that have it. */
function countArticles(start: Uint32Array, unit: Uint32Array, unitArticle: Uint32Array): Uint32Array {
  const counts = new Uint32Array(start.length - 1);
  for (let s = 0; s < counts.length; s += 1) {
    let last = -1;
    const end = start[s + 1] ?? 0;
    for (let p = start[s] ?? 0; p < end; p += 1) {
      const article = unitArticle[unit[p] ?? 0] ?? 0;
      if (article !== last) {
        last = article;
        counts[s] = (counts[s] ?? 0) + 1;
      }
    }
  }
  return counts;
}
