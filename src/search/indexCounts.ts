import { buildPostings, countOnce, type Postings, type TokenRows, type UnitRange } from "./postings.ts";

/** What an index counts over its units. */
export interface IndexCounts {
  readonly postings: Postings;
  /** Form -> number of units that contain it. */
  readonly unitsWithForm: Uint32Array;
  /** Stem -> number of articles that contain it. */
  readonly articlesWithStem: Uint32Array;
}

/** The rows that are counted. */
export interface CountedRows extends TokenRows {
  readonly unitArticle: Uint32Array;
}

/** Counts the units in some ranges, or all of them. */
export function countIndex(
  rows: CountedRows,
  ranges: readonly UnitRange[] = [[0, rows.unitArticle.length]],
): IndexCounts {
  const { isStop, stemOfForm, stems, unitArticle } = rows;
  return {
    postings: buildPostings(rows, ranges),
    unitsWithForm: countOnce(rows, ranges, stemOfForm.length, {
      keyOf: (form) => form,
      groupOf: (unit) => unit,
    }),
    articlesWithStem: countOnce(rows, ranges, stems, {
      keyOf: (form) => (isStop[form] === 1 ? -1 : (stemOfForm[form] as number)),
      groupOf: (unit) => unitArticle[unit] as number,
    }),
  };
}
