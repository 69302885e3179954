import type { Article } from "../corpus/article.ts";
import { oncePer } from "../text/oncePer.ts";
import { grown, push } from "./growable.ts";
import { addArticle, emptyRows } from "./indexRows.ts";
import { buildPostings } from "./postings.ts";
import type { CoverageCounts, SearchIndex } from "./searchIndex.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The vocabulary of a whole coverage, with its counts; fixed. */
export interface CoverageWords extends Pick<
  SearchIndex,
  "unitsWithForm" | "articlesWithStem" | "averageUnitLength" | "averageArticleLength"
> {
  readonly vocabulary: Vocabulary;
  readonly counts: CoverageCounts;
}

/** Builds an index of some articles of a coverage, one step per article. */
export function* buildPartIndex(
  { vocabulary, counts, ...whole }: CoverageWords,
  articles: readonly Article[],
): Generator<undefined, SearchIndex> {
  const rows = { ...emptyRows(), vocabulary };
  for (const article of articles) {
    addArticle(rows, article);
    yield;
  }
  push(rows.articleUnit, rows.unitArticle.length);
  push(rows.tokenStart, rows.tokenForm.length);
  const { stemOfForm, isStop } = typedWords(vocabulary);
  const tokens = { tokenStart: grown(rows.tokenStart), tokenForm: grown(rows.tokenForm) };
  const postings = buildPostings({ ...tokens, stemOfForm, isStop, stems: vocabulary.stems.length });
  return {
    forms: vocabulary.forms,
    stems: vocabulary.stems,
    stemOfForm,
    isStop,
    ...whole,
    coverage: counts,
    postingStart: postings.start,
    postingUnit: postings.unit,
    postingCount: postings.count,
    ...tokens,
    tokenOffset: grown(rows.tokenOffset),
    tokenLength: grown(rows.tokenLength),
    tokenCapital: grown(rows.tokenCapital),
    unitArticle: grown(rows.unitArticle),
    unitSentence: grown(rows.unitSentence),
    unitBlock: grown(rows.unitBlock),
    unitRole: grown(rows.unitRole),
    unitLength: grown(rows.unitLength),
    unitHeading: grown(rows.unitHeading),
    articleUnit: grown(rows.articleUnit),
    articleLength: grown(rows.articleLength),
    headlines: articles.map(({ headline }) => headline),
  };
}

/** The columns of a vocabulary as typed arrays; once per vocabulary. */
const typedWords = oncePer(({ stemOfForm, isStop }: Vocabulary) => ({
  stemOfForm: new Uint32Array(stemOfForm),
  isStop: new Uint8Array(isStop),
}));
