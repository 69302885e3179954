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
    const old = oldOf[stem] as number;
    at = mergeOne(merged, at, {
      last: postingsOfStem(last, old),
      gone: postingsOfStem(gone, old),
      fresh: postingsOfStem(fresh, freshOf[stem] as number),
      units,
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

/** The range of one stem among the postings. */
interface PostingsOfStem {
  readonly of: Postings;
  readonly from: number;
  readonly to: number;
}

/** The postings of a stem; none for -1. */
const postingsOfStem = (of: Postings, stem: number): PostingsOfStem => ({
  of,
  from: stem < 0 ? 0 : (of.start[stem] as number),
  to: stem < 0 ? 0 : (of.start[stem + 1] as number),
});

/** Merges the remaining postings of a stem with new ones, in order of unit. Returns the end. */
function mergeOne(
  merged: Postings,
  first: number,
  {
    last,
    gone,
    fresh,
    units,
    freshUnits,
  }: Pick<RowMoves, "units" | "freshUnits"> & Readonly<Record<"last" | "gone" | "fresh", PostingsOfStem>>,
): number {
  const { of } = last;
  let at = first;
  let from = last.from;
  let own = fresh.from;
  // A common word has thousands of postings, of which a few are gone or new: what is between these is copied.
  for (let out = gone.from; out <= gone.to; out += 1) {
    const to =
      out === gone.to ? last.to : placeBefore({ of, from, to: last.to }, gone.of.unit[out] as number);
    for (; own < fresh.to; own += 1) {
      const here = freshUnits[fresh.of.unit[own] as number] as number;
      const point = placeBefore({ of, from, to }, here, units);
      if (point === to && to < last.to) break;
      at = copyPostings(merged, at, { of, from, to: point }, units);
      at = copyPostings(merged, at, { of: fresh.of, from: own, to: own + 1 }, freshUnits);
      from = point;
    }
    at = copyPostings(merged, at, { of, from, to }, units);
    from = to + 1;
  }
  return at;
}

/** The first place whose unit, as `moved` numbers it, is not below `limit`, or the end; by bisection. */
// Not `partitionPoint`: with a function for each new posting, the merge takes more than a tenth longer.
function placeBefore({ of: { unit }, from, to }: PostingsOfStem, limit: number, moved?: Int32Array): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const here = unit[middle] as number;
    if ((moved === undefined ? here : (moved[here] as number)) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Copies postings, with their units as `moved` numbers them; returns the end. */
function copyPostings(
  { unit, count }: Postings,
  first: number,
  { of, from, to }: PostingsOfStem,
  moved: Int32Array,
): number {
  const { unit: fromUnit, count: fromCount } = of;
  let at = first;
  for (let place = from; place < to; place += 1, at += 1) {
    unit[at] = moved[fromUnit[place] as number] as number;
    count[at] = fromCount[place] as number;
  }
  return at;
}
