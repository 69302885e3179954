import { readFileSync } from "node:fs";
import { dotProductsFile } from "../config/dataFiles.ts";

/** Rows of signed bytes, and the dot products of one with others. */
export interface ByteRows {
  /** Row after row. */
  readonly matrix: Int8Array;
  /** The dot products of a row with others; valid until the next call. */
  readonly dotsWith: (own: number, others: Int32Array) => Int32Array;
}

/** Bytes that the WebAssembly code multiplies at a time. */
const STEP = 16;
const PAGE = 65_536;

/**
 * Copies rows to where WebAssembly code can multiply them 16 bytes at a time, which takes a tenth of the time that JavaScript takes.
 *
 * @param size bytes of a row, a multiple of 16
 */
export function byteRows(bytes: Uint8Array, size: number): ByteRows {
  if (size % STEP !== 0) throw new RangeError(`a row has ${size} bytes, not a multiple of ${STEP}`);
  // Not `bytes` itself in the function below, which would keep the file in memory.
  const { length } = bytes;
  const rows = length / size;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((length + rows * 4) / PAGE) });
  const matrix = new Int8Array(memory.buffer, 0, length);
  matrix.set(bytes);
  const code = new WebAssembly.Module(readFileSync(dotProductsFile));
  const { exports } = new WebAssembly.Instance(code, { vectors: { memory } });
  const dots = exports["dots"] as (own: number, size: number, rows: number, count: number) => void;
  return {
    matrix,
    dotsWith: (own, others) => {
      const products = new Int32Array(memory.buffer, length, others.length);
      for (let at = 0; at < others.length; at += 1) products[at] = (others[at] as number) * size;
      dots(own * size, size, products.byteOffset, products.length);
      return products;
    },
  };
}
