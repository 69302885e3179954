import { readFileSync } from "node:fs";
import { wordVectorsFile } from "../config/dataFiles.ts";
import { tableOnce } from "../text/tableOnce.ts";
import { lemmasOf } from "./dictionary.ts";

/**
 * Vectors of the most frequent English words; words used alike are near each other. See
 * `config/wordVectors/README.md`.
 */
export interface WordVectors {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly dimensions: number;
  /** Row after row. */
  readonly matrix: Int8Array;
  /** Length of each row. */
  readonly lengths: Float32Array;
}

/** The word vectors. */
export const wordVectors = tableOnce(() => parseVectors(readFileSync(wordVectorsFile)));

/**
 * Parses three 32-bit numbers (words, dimensions, bytes of the list), the list with one word per line, and the rows.
 */
function parseVectors(file: Buffer): WordVectors {
  const [words, dimensions, listed] = [file.readUInt32LE(0), file.readUInt32LE(4), file.readUInt32LE(8)];
  const list = file.toString("utf8", 12, 12 + listed).split("\n");
  const matrix = new Int8Array(file.buffer, file.byteOffset + 12 + listed, words * dimensions);
  const lengths = Float32Array.from({ length: words }, (_, row) => {
    let sum = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at += 1) sum += (matrix[at] ?? 0) ** 2;
    return Math.sqrt(sum);
  });
  return { rowOf: new Map(list.map((word, row) => [word, row])), dimensions, matrix, lengths };
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
  let left = a * dimensions;
  let right = b * dimensions;
  const end = left + dimensions;
  // A scan of the vocabulary multiplies millions of bytes, so this handles four at a time in integer arithmetic.
  for (; left + 4 <= end; left += 4) {
    sum =
      (sum +
        Math.imul(matrix[left] as number, matrix[right] as number) +
        Math.imul(matrix[left + 1] as number, matrix[right + 1] as number) +
        Math.imul(matrix[left + 2] as number, matrix[right + 2] as number) +
        Math.imul(matrix[left + 3] as number, matrix[right + 3] as number)) |
      0;
    right += 4;
  }
  for (; left < end; left += 1) {
    sum += (matrix[left] as number) * (matrix[right] as number);
    right += 1;
  }
  return sum / ((lengths[a] as number) * (lengths[b] as number) || 1);
}
