import { sharedArray } from "../text/sharedMemory.ts";
import type { IndexCounts } from "./indexCounts.ts";
import { copyShifted, copyThrough } from "../text/moveNumbers.ts";
import type { Postings } from "./postings.ts";
import type { WordMoves } from "./renumberWords.ts";

/** How the rows of the last index and of the new articles are numbered in the next one. */
export interface RowMoves {
  /** Unit in the last index -> next unit, or -1 if it is gone; ascending apart from these. */
  readonly units: Int32Array;
  /** Unit of the new articles -> next unit; ascending. */
  readonly freshUnits: Int32Array;
  readonly forms: WordMoves;
  readonly stems: WordMoves;
}

/**
 * The counts of the next index: those of the last one without what is gone and with what is new. It costs a copy of the
 * postings, and time for the words of changed articles only.
 *
 * @param gone what the removed units count for, in the numbers of the last index
 * @param fresh what the new articles count, in their own numbers
 */
export const patchCounts = (
  { last, gone, fresh }: Readonly<Record<"last" | "gone" | "fresh", IndexCounts>>,
  moves: RowMoves,
): IndexCounts => ({
  postings: mergePostings(last.postings, gone.postings, fresh.postings, moves),
  unitsWithForm: patched(last.unitsWithForm, gone.unitsWithForm, fresh.unitsWithForm, moves.forms),
  articlesWithStem: patched(
    last.articlesWithStem,
    gone.articlesWithStem,
    fresh.articlesWithStem,
    moves.stems,
  ),
});

/** Counts by word, renumbered, less what is gone, and with what is new. */
function patched(
  last: Uint32Array,
  gone: Uint32Array,
  fresh: Uint32Array,
  { oldOf, freshOf }: WordMoves,
): Uint32Array {
  const counts = sharedArray(Uint32Array, oldOf.length);
  for (let word = 0; word < counts.length; word += 1) {
    const old = oldOf[word] as number;
    const own = freshOf[word] as number;
    counts[word] =
      (old < 0 ? 0 : (last[old] as number) - (gone[old] as number)) + (own < 0 ? 0 : (fresh[own] as number));
  }
  return counts;
}

function mergePostings(
  last: Postings,
  gone: Postings,
  fresh: Postings,
  { units, freshUnits, stems: { oldOf, freshOf } }: RowMoves,
): Postings {
  const total = last.unit.length - gone.unit.length + fresh.unit.length;
  const start = sharedArray(Uint32Array, oldOf.length + 1);
  const merged = { start, unit: sharedArray(Uint32Array, total), count: sharedArray(Uint8Array, total) };
  let at = 0;
  for (let stem = 0; stem < oldOf.length;) {
    const end = runEnd(stem, gone, { oldOf, freshOf });
    if (end > stem) {
      at = copyRun(merged, last, { stem, end, old: oldOf[stem] as number, at, units });
      stem = end;
      continue;
    }
    at = mergeOne(merged, at, {
      last,
      stem: oldOf[stem] as number,
      units,
      fresh,
      freshStem: freshOf[stem] as number,
      freshUnits,
    });
    stem += 1;
    start[stem] = at;
  }
  return merged;
}

/** The end of the run of stems that follow one another in the last index too, and of which nothing is gone or new. */
function runEnd(
  first: number,
  { start: gone }: Postings,
  { oldOf, freshOf }: Pick<WordMoves, "oldOf" | "freshOf">,
): number {
  const shift = (oldOf[first] as number) - first;
  let stem = first;
  while (stem < oldOf.length) {
    const old = oldOf[stem] as number;
    if (old < 0 || old - stem !== shift || (freshOf[stem] as number) >= 0) break;
    if (gone[old] !== gone[old + 1]) break;
    stem += 1;
  }
  return stem;
}

/** Copies the postings of unchanged stems; returns the end. */
function copyRun(
  merged: Postings,
  last: Postings,
  run: {
    readonly stem: number;
    readonly end: number;
    readonly old: number;
    readonly at: number;
    readonly units: Int32Array;
  },
): number {
  const from = last.start[run.old] as number;
  const to = last.start[run.old + run.end - run.stem] as number;
  const { at } = run;
  copyThrough(merged.unit.subarray(at, at + to - from), last.unit.subarray(from, to), run.units);
  merged.count.set(last.count.subarray(from, to), at);
  const starts = last.start.subarray(run.old + 1, run.old + 1 + run.end - run.stem);
  copyShifted(merged.start.subarray(run.stem + 1), starts, at - from);
  return at + to - from;
}

/** Merges the remaining postings of a stem with new ones, in order of unit; -1 stands for a stem without. Returns the end. */
function mergeOne(
  { unit, count }: Postings,
  first: number,
  {
    last,
    stem,
    units,
    fresh,
    freshStem,
    freshUnits,
  }: Pick<RowMoves, "units" | "freshUnits"> & {
    readonly last: Postings;
    readonly stem: number;
    readonly fresh: Postings;
    readonly freshStem: number;
  },
): number {
  const { unit: lastUnit, count: lastCount } = last;
  const { unit: freshUnit, count: freshCount } = fresh;
  const end = stem < 0 ? 0 : (last.start[stem + 1] as number);
  const freshEnd = freshStem < 0 ? 0 : (fresh.start[freshStem + 1] as number);
  let own = freshStem < 0 ? 0 : (fresh.start[freshStem] as number);
  let at = first;
  for (let p = stem < 0 ? 0 : (last.start[stem] as number); p < end; p += 1) {
    const here = units[lastUnit[p] as number] as number;
    if (here < 0) continue;
    for (; own < freshEnd && (freshUnits[freshUnit[own] as number] as number) < here; own += 1, at += 1) {
      unit[at] = freshUnits[freshUnit[own] as number] as number;
      count[at] = freshCount[own] as number;
    }
    unit[at] = here;
    count[at] = lastCount[p] as number;
    at += 1;
  }
  for (; own < freshEnd; own += 1, at += 1) {
    unit[at] = freshUnits[freshUnit[own] as number] as number;
    count[at] = freshCount[own] as number;
  }
  return at;
}
