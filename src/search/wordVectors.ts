import { readFileSync } from "node:fs";
import { wordVectorsFile } from "../config/dataFiles.ts";
import { placesIn } from "../text/placesIn.ts";
import { tableInSteps } from "../text/tableOnce.ts";
import { type ByteRows, byteRows } from "./byteRows.ts";
import { lemmasOf } from "./dictionary.ts";

/**
 * Vectors of the most frequent English words; words used alike are near each other. See
 * `config/wordVectors/README.md`.
 */
export interface WordVectors extends ByteRows {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly dimensions: number;
  /** Length of each row. */
  readonly lengths: Float32Array;
}

/** The word vectors. */
export const wordVectors = tableInSteps(() => parseVectors(readFileSync(wordVectorsFile)));

/**
 * Parses three 32-bit numbers (words, dimensions, bytes of the list), the list with one word per line, and the rows.
 */
function* parseVectors(file: Buffer): Generator<undefined, WordVectors> {
  const [words, dimensions, listed] = [file.readUInt32LE(0), file.readUInt32LE(4), file.readUInt32LE(8)];
  const list = file.toString("utf8", 12, 12 + listed).split("\n");
  yield;
  const rowOf = placesIn(list);
  yield;
  const rows = byteRows(file.subarray(12 + listed, 12 + listed + words * dimensions), dimensions);
  yield;
  return { rowOf, dimensions, lengths: lengthsOf(rows.matrix, words, dimensions), ...rows };
}

/** The length of each row. */
function lengthsOf(matrix: ByteRows["matrix"], rows: number, dimensions: number): Float32Array {
  const lengths = new Float32Array(rows);
  for (let row = 0, at = 0; row < rows; row += 1) {
    let sum = 0;
    for (const end = at + dimensions; at < end; at += 1) {
      const value = matrix[at] as number;
      sum += value * value;
    }
    lengths[row] = Math.sqrt(sum);
  }
  return lengths;
}

/** The row of a word or of its lemma; -1 if neither has one. */
export function rowOfWord({ rowOf }: WordVectors, word: string): number {
  const own = rowOf.get(word);
  if (own !== undefined) return own;
  const lemma = lemmasOf(word).find((one) => rowOf.has(one));
  return lemma === undefined ? -1 : (rowOf.get(lemma) ?? -1);
}

/** The cosine of the vectors of two rows, -1 to 1; 0 if a row is -1. */
export function likeness({ dimensions, matrix, lengths }: WordVectors, a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1)
    sum += (matrix[a * dimensions + at] as number) * (matrix[b * dimensions + at] as number);
  return sum / ((lengths[a] as number) * (lengths[b] as number) || 1);
}
