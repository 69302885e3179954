import { stem } from "../text/stems.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { queryTablesOf } from "./queryTables.ts";

/** The articles that contain any form of any of the words, as ascending article numbers. */
export function articlesHaving(index: SearchIndex, words: Iterable<string>): number[] {
  return articlesHavingStems(index, Array.from(words, stem));
}

/** The articles that contain a word with any of the stems, as ascending article numbers. */
export function articlesHavingStems(index: SearchIndex, stems: readonly string[]): number[] {
  const { stemNumber } = queryTablesOf(index);
  const numbers = stems.flatMap((one) => stemNumber.get(one) ?? []);
  return articlesOfStems(index, numbers);
}

/** The articles that contain a word with this prefix, as article numbers: "tugboat" for "tug". */
export function articlesWithStart(index: SearchIndex, start: string): ReadonlySet<number> {
  const articles = new Set<number>();
  const forms = new Set<number>();
  index.forms.forEach((form, number) => {
    if (index.isStop[number] === 0 && form.startsWith(start)) forms.add(number);
  });
  const stems = new Set([...forms].map((form) => index.stemOfForm[form] ?? 0));
  const hasForm = (unit: number): boolean => {
    const tokens = index.tokenForm.subarray(index.tokenStart[unit], index.tokenStart[unit + 1]);
    return tokens.some((form) => forms.has(form));
  };
  for (const unit of unitsOfStems(index, stems)) {
    const article = index.unitArticle[unit] ?? 0;
    if (!articles.has(article) && hasForm(unit)) articles.add(article);
  }
  return articles;
}

function* unitsOfStems(index: SearchIndex, stems: Iterable<number>): Generator<number, undefined> {
  for (const number of stems) {
    const end = index.postingStart[number + 1] ?? 0;
    for (let p = index.postingStart[number] ?? 0; p < end; p += 1) yield index.postingUnit[p] ?? 0;
  }
}

/** The articles with any of the stems, ascending. */
function articlesOfStems(index: SearchIndex, stems: readonly number[]): number[] {
  const { postingStart, postingUnit, unitArticle, articleUnit } = index;
  const has = new Uint8Array(index.articleLength.length);
  for (const number of stems) {
    const end = postingStart[number + 1] ?? 0;
    for (let p = postingStart[number] ?? 0; p < end;) {
      const article = unitArticle[postingUnit[p] as number] as number;
      const next = articleUnit[article + 1] ?? unitArticle.length;
      has[article] = 1;
      do p += 1;
      while (p < end && (postingUnit[p] as number) < next);
    }
  }
  const articles: number[] = [];
  for (let article = 0; article < has.length; article += 1) if (has[article] === 1) articles.push(article);
  return articles;
}
