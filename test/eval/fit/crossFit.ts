import { createHash } from "node:crypto";

/** The number of parts that the stories are divided into. */
export const FOLDS = 5;
const folds = Array.from({ length: FOLDS }, (_, fold) => fold);

/** The part that a story belongs to. */
export const foldOf = (story: string): number =>
  createHash("sha256").update(story).digest().readUInt32BE() % FOLDS;

/** The standard deviation of each column, so that L2 affects all weights equally. */
export function scalesOf(rows: readonly Float64Array[], size: number): Float64Array {
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  for (const row of rows) {
    row.forEach((value, k) => {
      sum[k] = (sum[k] ?? 0) + value;
      squares[k] = (squares[k] ?? 0) + value * value;
    });
  }
  return sum.map((one, k) => {
    const mean = one / rows.length;
    return Math.sqrt(Math.max(1e-6, (squares[k] ?? 0) / rows.length - mean * mean));
  });
}

/** A row in units of the scales. */
export const scaled = (row: Float64Array, scales: Float64Array): Float64Array =>
  row.map((value, k) => value / (scales[k] ?? 1));

/** Fits one model without each fold, which never sees that fold's stories, and one on everything. */
export function crossFit<T>(
  items: readonly T[],
  storyOf: (item: T) => string,
  fit: (items: readonly T[]) => Float64Array,
): { readonly all: Float64Array; readonly without: readonly Float64Array[] } {
  return {
    all: fit(items),
    without: folds.map((fold) => fit(items.filter((item) => foldOf(storyOf(item)) !== fold))),
  };
}
