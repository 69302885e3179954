import { oncePer } from "../text/oncePer.ts";
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

/** Below this, the vectors of two words say nothing. */
const UNLIKE = 0.3;
/** Below this, words merely belong to the same field: "court" and "officer". */
const ALIKE = 0.4;
/** Maximum number of stems per word. */
const MOST = 12;

/** Number of words whose like forms are cached per vocabulary, because each costs a scan of it all. */
const REMEMBERED = 500;
const alikeIn = oncePer((forms: SearchIndex["forms"]) =>
  remembering((word): ReadonlyMap<number, number> => lookThrough(forms, word), REMEMBERED),
);
indexTables.also(({ forms }) => alikeIn(forms));

/** The forms of the corpus that are used like a word, ascending, and the cosines of their vectors; empty if the word has no vector. */
export const alikeForms = ({ forms }: SearchIndex, word: string): ReadonlyMap<number, number> =>
  alikeIn(forms)(word);

/** The stems of the corpus that are used most like a word, nearest first; empty if the word has no vector. */
export function nearWords(index: SearchIndex, word: string): readonly NearStem[] {
  const best = new Map<number, number>();
  for (const [form, alike] of alikeForms(index, word)) {
    if (alike < ALIKE) continue;
    const stem = index.stemOfForm[form] ?? 0;
    if (alike > (best.get(stem) ?? 0)) best.set(stem, alike);
  }
  return [...best]
    .map(([stem, alike]) => ({ stem, likeness: alike }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
}

function lookThrough(forms: SearchIndex["forms"], word: string): ReadonlyMap<number, number> {
  const vectors = wordVectors();
  const own = rowOfWord(vectors, word);
  const found = new Map<number, number>();
  if (own < 0) return found;
  const rows = rowsOfForms(forms);
  for (let form = 0; form < rows.length; form += 1) {
    const alike = likeness(vectors, own, rows[form] as number);
    if (alike >= UNLIKE) found.set(form, alike);
  }
  return found;
}

/** The row of each form of an index in the word vectors, or -1. */
export const vectorRows = ({ forms }: SearchIndex): Int32Array => rowsOfForms(forms);
indexTables.also(vectorRows);

const rowsOfForms = oncePer((forms: SearchIndex["forms"]): Int32Array => {
  const { rowOf } = wordVectors();
  const rows = new Int32Array(forms.length);
  forms.forEach((form, number) => {
    rows[number] = rowOf.get(form) ?? -1;
  });
  return rows;
});
