import { indexTables } from "../../../search/indexTables.ts";
import { vectorRows } from "../../../search/nearWords.ts";
import { onceForEachForm } from "../../../search/onceForEachForm.ts";
import type { SearchIndex } from "../../../search/searchIndex.ts";
import { rowOfWord, wordVectors, type WordVectors } from "../../../search/wordVectors.ts";
import type { Inquiry } from "../inquiry.ts";
import type { Feature } from "./feature.ts";

/**
 * Smooth inverse frequency (Arora, Liang and Ma 2017): the weight of a word decreases with its probability p, as a / (a + p)
 * with a = 1/1000. By Zipf's law (1935) the word of rank n has a probability of 1 / 10 n, so the hundredth weighs half.
 */
const HALF_WEIGHT_RANK = 100;
const weightOfRow = (row: number): number => (row + 1) / (row + 1 + HALF_WEIGHT_RANK);

/** The cosine of the mean word vectors of the question, without names, and of the sentence. */
export const meaning: Feature = {
  name: "meaning",
  prepare: (inquiry) => {
    const vectors = wordVectors();
    const asked = sumOf(vectors, rowsOfQuestion(inquiry, vectors));
    const length = lengthOf(asked);
    const { index } = inquiry.snapshot;
    const rows = vectorRows(index);
    const lengthOfUnit = unitLengths(index);
    // The dot product of a sentence is the sum of those of its words, which recur in many sentences.
    const dotOf = onceForEachForm(index, (form) => dotWith(vectors, asked, rows[form] ?? -1));
    return ({ unit }) => {
      const both = length === 0 ? 0 : length * lengthOfUnit(unit);
      if (both === 0) return { value: 0 };
      let dot = 0;
      const end = index.tokenStart[unit + 1] ?? 0;
      for (let token = index.tokenStart[unit] ?? 0; token < end; token += 1) {
        const form = index.tokenForm[token] ?? 0;
        if (index.isStop[form] === 0) dot += dotOf(form);
      }
      return { value: Math.max(0, dot / both) };
    };
  },
};

function rowsOfQuestion({ literal, wordMatches }: Inquiry, vectors: WordVectors): number[] {
  return literal.terms.flatMap(({ form }, term) =>
    (wordMatches.weights[term] ?? 0) > 0 ? rowOfWord(vectors, form) : [],
  );
}

/** The length of the summed vectors of a unit's words; the same for every question. */
const unitLengths = indexTables.table((index): ((unit: number) => number) => {
  const vectors = wordVectors();
  const rows = vectorRows(index);
  const known = new Float64Array(index.unitArticle.length).fill(-1);
  return (unit) => {
    if ((known[unit] ?? 0) < 0) known[unit] = lengthOf(sumOf(vectors, rowsOfUnit(index, rows, unit)));
    return known[unit] ?? 0;
  };
});

function rowsOfUnit(index: SearchIndex, rows: Int32Array, unit: number): number[] {
  const found: number[] = [];
  const end = index.tokenStart[unit + 1] ?? 0;
  for (let token = index.tokenStart[unit] ?? 0; token < end; token += 1) {
    const form = index.tokenForm[token] ?? 0;
    if (index.isStop[form] === 0) found.push(rows[form] ?? -1);
  }
  return found;
}

/** The weighted sum of rows; it has the same direction as their mean. */
function sumOf({ matrix, dimensions, lengths }: WordVectors, rows: readonly number[]): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const row of rows) {
    if (row < 0) continue;
    const weight = weightOfRow(row) / (lengths[row] || 1);
    for (let k = 0; k < dimensions; k += 1)
      sum[k] = (sum[k] as number) + weight * (matrix[row * dimensions + k] as number);
  }
  return sum;
}

/** The dot product of a sum with a weighted row. */
function dotWith({ matrix, dimensions, lengths }: WordVectors, sum: Float64Array, row: number): number {
  if (row < 0) return 0;
  let dot = 0;
  for (let k = 0; k < dimensions; k += 1)
    dot += (sum[k] as number) * (matrix[row * dimensions + k] as number);
  return (dot * weightOfRow(row)) / (lengths[row] || 1);
}

const lengthOf = (vector: Float64Array): number => Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
