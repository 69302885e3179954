import { rowsOf } from "../../../search/nearWords.ts";
import type { SearchIndex } from "../../../search/searchIndex.ts";
import { rowOfWord, wordVectors, type WordVectors } from "../../../search/wordVectors.ts";
import type { Inquiry } from "../inquiry.ts";
import type { Feature } from "./feature.ts";

/** Smooth inverse frequency (Arora, Liang and Ma 2017): the weight of a word falls with its probability, here by its rank (Zipf 1935). */
const SMOOTHING = 1e-3;
const weightOfRow = (row: number): number => SMOOTHING / (SMOOTHING + 0.1 / (row + 1));

/** The cosine of the mean word vectors of the question, its names apart, and of the sentence. */
export const meaning: Feature = {
  name: "meaning",
  prepare: (inquiry) => {
    const vectors = wordVectors();
    const asked = meanOf(vectors, rowsOfQuestion(inquiry, vectors));
    const { index } = inquiry.snapshot;
    const rows = rowsOf(index, vectors);
    return ({ unit }) => ({
      value: Math.max(0, cosine(asked, meanOf(vectors, rowsOfUnit(index, rows, unit)))),
    });
  },
};

function rowsOfQuestion({ literal, meetings }: Inquiry, vectors: WordVectors): number[] {
  return literal.terms.flatMap(({ form }, term) =>
    (meetings.weights[term] ?? 0) > 0 ? rowOfWord(vectors, form) : [],
  );
}

function rowsOfUnit(index: SearchIndex, rows: Int32Array, unit: number): number[] {
  const found: number[] = [];
  const end = index.tokenStart[unit + 1] ?? 0;
  for (let token = index.tokenStart[unit] ?? 0; token < end; token += 1) {
    const form = index.tokenForm[token] ?? 0;
    if (index.isStop[form] === 0) found.push(rows[form] ?? -1);
  }
  return found;
}

function meanOf({ matrix, dimensions, lengths }: WordVectors, rows: readonly number[]): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const row of rows) {
    if (row < 0) continue;
    const weight = weightOfRow(row) / (lengths[row] || 1);
    for (let k = 0; k < dimensions; k += 1)
      mean[k] = (mean[k] ?? 0) + weight * (matrix[row * dimensions + k] ?? 0);
  }
  return mean;
}

function cosine(a: Float64Array, b: Float64Array): number {
  let [dot, left, right] = [0, 0, 0];
  for (let k = 0; k < a.length; k += 1) {
    dot += (a[k] ?? 0) * (b[k] ?? 0);
    left += (a[k] ?? 0) ** 2;
    right += (b[k] ?? 0) ** 2;
  }
  return left === 0 || right === 0 ? 0 : dot / Math.sqrt(left * right);
}
