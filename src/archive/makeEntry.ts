import { buildNameDirectory } from "../answer/names/nameDirectory.ts";
import type { Article } from "../corpus/article.ts";
import type { ArticleEditorial } from "../corpus/editorial.ts";
import { extract, type ExtractionSettings } from "../extract/extract.ts";
import { applyEditorial } from "../library/applyEditorial.ts";
import { packArticle } from "../library/held/holdArticle.ts";
import { packExtraction } from "../library/held/holdExtraction.ts";
import { buildIndex } from "../search/buildIndex.ts";
import { B, K1 } from "../search/queryTables.ts";
import type { SearchIndex } from "../search/searchIndex.ts";
import type { ArchiveEntry, CountedWords } from "./entry.ts";
import { handlesOf } from "./handlesOf.ts";

/** Words in an ordinary article. It stands in for the archive's mean, because postings only propose articles. */
const ORDINARY_LENGTH = 250;

/** A date with a year of four digits. */
const DATED = /^\d{4}/;

const nothingCounted: CountedWords = { words: [], units: 0, unitWords: 0, articleWords: 0 };

/**
 * Makes what the archive stores for an article; pure.
 *
 * @param read the article as it is in its file
 * @param set moderators' changes, applied before extracting and indexing
 */
export function makeEntry(
  read: Article,
  set: Pick<ArticleEditorial, "details" | "status"> | undefined,
  settings: ExtractionSettings,
): ArchiveEntry {
  const article = applyEditorial(read, set);
  const extraction = extract(article, settings);
  const isRetracted = set?.status === "retracted";
  const index = buildIndex([article]);
  const directory = buildNameDirectory([article], [extraction]);
  const { known, said } = packArticle(read);
  const { file, id, content, hash } = read;
  return {
    file,
    id,
    content,
    hash,
    details: JSON.stringify(set?.details ?? {}),
    isRetracted,
    published: article.details.published ?? "",
    days: [...new Set(extraction.times.flatMap(({ from = "" }) => (DATED.test(from) ? from : [])))],
    known,
    said,
    extraction: packExtraction(extraction),
    handles: handlesOf(article, extraction, directory),
    postings: isRetracted ? [] : postingsOf(index),
    counted: isRetracted ? nothingCounted : countedIn(index, directory.byWord.keys),
  };
}

/** The words of an article, damped by count and length as BM25 does. */
function postingsOf(index: SearchIndex): ArchiveEntry["postings"] {
  const norm = K1 * (1 - B + (B * (index.articleLength[0] ?? 0)) / ORDINARY_LENGTH);
  return index.stems.flatMap((stem, number) => {
    let count = 0;
    const end = index.postingStart[number + 1] ?? 0;
    for (let at = index.postingStart[number] ?? 0; at < end; at += 1) count += index.postingCount[at] ?? 0;
    return count === 0 ? [] : [{ stem, gain: ((K1 + 1) * count) / (count + norm) }];
  });
}

function countedIn(index: SearchIndex, nameWords: readonly string[]): CountedWords {
  const forms = index.forms.map((key, form) => ({
    kind: "form" as const,
    key,
    articles: 1,
    units: index.unitsWithForm[form] ?? 0,
  }));
  const stems = index.stems.flatMap((key, stem) => {
    const units = (index.postingStart[stem + 1] ?? 0) - (index.postingStart[stem] ?? 0);
    return units === 0 ? [] : [{ kind: "stem" as const, key, articles: 1, units }];
  });
  const words = nameWords.map((key) => ({ kind: "word" as const, key, articles: 1, units: 0 }));
  return {
    words: [...forms, ...stems, ...words],
    units: index.unitLength.length,
    unitWords: index.unitLength.reduce((sum, length) => sum + length, 0),
    articleWords: index.articleLength[0] ?? 0,
  };
}
