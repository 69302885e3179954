import { remembering } from "../text/remembering.ts";
import { indexTables } from "./indexTables.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { likeness, rowOfWord, wordVectors } from "./wordVectors.ts";

/** A stem of the corpus that is used like a given word, and the cosine of their vectors. */
export interface NearStem {
  /** The stem's number in the index. */
  readonly stem: number;
  readonly likeness: number;
}

/** Below this, words merely belong to the same field: "court" and "officer". */
const ALIKE = 0.4;
/** Maximum number of stems per word. */
const MOST = 12;

/** Number of words whose near stems are cached per index, because each costs a scan of the whole vocabulary. */
const REMEMBERED = 2000;
const nearIn = indexTables.table((index) =>
  remembering((word): readonly NearStem[] => lookThrough(index, word), REMEMBERED),
);

/** The stems of the corpus that are used most like a word, nearest first; empty if the word has no vector. */
export function nearWords(index: SearchIndex, word: string): readonly NearStem[] {
  return nearIn(index)(word);
}

function lookThrough(index: SearchIndex, word: string): NearStem[] {
  const vectors = wordVectors();
  const own = rowOfWord(vectors, word);
  if (own < 0) return [];
  const best = new Map<number, number>();
  const rows = vectorRows(index);
  for (let form = 0; form < rows.length; form += 1) {
    const alike = likeness(vectors, own, rows[form] as number);
    if (alike < ALIKE) continue;
    const stem = index.stemOfForm[form] ?? 0;
    if (alike > (best.get(stem) ?? 0)) best.set(stem, alike);
  }
  return [...best]
    .map(([stem, alike]) => ({ stem, likeness: alike }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
}

/** The row of each form of an index in the word vectors, or -1. */
export const vectorRows = indexTables.table(({ forms }) => {
  const { rowOf } = wordVectors();
  const rows = new Int32Array(forms.length);
  forms.forEach((form, number) => {
    rows[number] = rowOf.get(form) ?? -1;
  });
  return rows;
});
