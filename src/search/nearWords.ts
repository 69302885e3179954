import { oncePer } from "../text/oncePer.ts";
import { memoise } from "../text/memoise.ts";
import { indexTables } from "./indexTables.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { rowOfWord, wordVectors } from "./wordVectors.ts";

/** A stem of the corpus that is used like a given word, and the cosine of their vectors. */
export interface NearStem {
  /** The stem's number in the index. */
  readonly stem: number;
  readonly likeness: number;
}

/** Below this, the vectors of two words say nothing. */
const UNLIKE = 0.3;
/** The cosine of two words used alike. Below this, words merely belong to the same field: "court" and "officer". */
export const ALIKE = 0.4;
/** Maximum number of stems per word. */
const MOST = 8;

/** Forms of a corpus, ascending, and the cosines of their vectors with that of a word. */
export interface AlikeForms {
  readonly forms: Uint32Array;
  readonly likeness: Float64Array;
}

/** Number of words whose like forms are cached per vocabulary, because each costs a scan of it all; about 3 KB each. */
const REMEMBERED = 2000;
const alikeIn = oncePer((forms: SearchIndex["forms"]) =>
  memoise((word): AlikeForms => lookThrough(forms, word), REMEMBERED),
);
indexTables.also(({ forms }) => alikeIn(forms));

/** The forms of the corpus that are used like a word; empty if the word has no vector. */
export const alikeForms = ({ forms }: SearchIndex, word: string): AlikeForms => alikeIn(forms)(word);

/** The stems of the corpus that are used most like a word, nearest first; empty if the word has no vector. */
export function nearWords(index: SearchIndex, word: string): readonly NearStem[] {
  const best = new Map<number, number>();
  const { forms, likeness: alike } = alikeForms(index, word);
  for (let at = 0; at < forms.length; at += 1) {
    const cosine = alike[at] as number;
    if (cosine < ALIKE) continue;
    const stem = index.stemOfForm[forms[at] ?? 0] ?? 0;
    if (cosine > (best.get(stem) ?? 0)) best.set(stem, cosine);
  }
  return [...best]
    .map(([stem, cosine]) => ({ stem, likeness: cosine }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
}

function lookThrough(vocabulary: SearchIndex["forms"], word: string): AlikeForms {
  const vectors = wordVectors();
  const own = rowOfWord(vectors, word);
  const forms: number[] = [];
  const cosines: number[] = [];
  const known = own < 0 ? nothing : formsWithRow(vocabulary);
  const dots = vectors.dotsWith(own, known.rows);
  const length = vectors.lengths[own] ?? 0;
  for (let at = 0; at < dots.length; at += 1) {
    const dot = dots[at] as number;
    // More than half of all words.
    if (dot <= 0) continue;
    const alike = dot / (length * (vectors.lengths[known.rows[at] as number] as number) || 1);
    if (alike < UNLIKE) continue;
    forms.push(known.forms[at] as number);
    cosines.push(alike);
  }
  return { forms: Uint32Array.from(forms), likeness: Float64Array.from(cosines) };
}

/** The row of each form of an index in the word vectors, or -1. */
export const vectorRows = ({ forms }: SearchIndex): Int32Array => rowsOfForms(forms);
indexTables.also(vectorRows);
indexTables.also(({ forms }) => formsWithRow(forms));

const rowsOfForms = oncePer((forms: SearchIndex["forms"]): Int32Array => {
  const { rowOf } = wordVectors();
  const rows = new Int32Array(forms.length);
  for (let form = 0; form < forms.length; form += 1) rows[form] = rowOf.get(forms[form] as string) ?? -1;
  return rows;
});

/** The forms that have a vector, and the row of each. */
interface FormsWithRow {
  readonly forms: Uint32Array;
  readonly rows: Int32Array;
}

const nothing: FormsWithRow = { forms: new Uint32Array(), rows: new Int32Array() };

const formsWithRow = oncePer((forms: SearchIndex["forms"]): FormsWithRow => {
  const known = new Uint32Array(forms.length);
  const rows = new Int32Array(forms.length);
  let count = 0;
  for (const [form, row] of rowsOfForms(forms).entries()) {
    if (row < 0) continue;
    known[count] = form;
    rows[count] = row;
    count += 1;
  }
  return { forms: known.slice(0, count), rows: rows.slice(0, count) };
});
