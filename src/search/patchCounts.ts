import { sharedArray } from "../text/sharedMemory.ts";
import { type CountedRows, countIndex, type IndexCounts } from "./indexCounts.ts";
import type { Postings, UnitRange } from "./postings.ts";

/** How the rows of one index are renumbered in the next. */
export interface Renumbering {
  /** Old unit -> new unit, or -1 if removed; ascending apart from these. */
  readonly units: Int32Array;
  /** Old form -> 1 + new form, or 0 if removed. */
  readonly forms: Uint32Array;
}

/**
 * Equals `countIndex`, for rows that are mostly those of an earlier index: takes its counts, subtracts what was
 * removed and adds what is new. It costs a copy of the postings, and time for the changed words only.
 *
 * @param added the ranges of units that the earlier rows do not have
 */
export function patchCounts(
  earlier: CountedRows & IndexCounts,
  here: CountedRows,
  { units, forms }: Renumbering,
  added: readonly UnitRange[],
): IndexCounts {
  const gone = countIndex(earlier, rangesGone(units));
  const fresh = countIndex(here, added);
  const stemHere = new Int32Array(earlier.stems).fill(-1);
  const stemThere = new Int32Array(here.stems).fill(-1);
  const unitsWithForm = fresh.unitsWithForm.slice();
  forms.forEach((renumbered, form) => {
    if (renumbered === 0) return;
    const [there, stem] = [earlier.stemOfForm[form] ?? 0, here.stemOfForm[renumbered - 1] ?? 0];
    stemHere[there] = stem;
    stemThere[stem] = there;
    unitsWithForm[renumbered - 1] =
      (fresh.unitsWithForm[renumbered - 1] ?? 0) +
      (earlier.unitsWithForm[form] ?? 0) -
      (gone.unitsWithForm[form] ?? 0);
  });
  const articlesWithStem = fresh.articlesWithStem.slice();
  stemHere.forEach((stem, there) => {
    if (stem < 0) return;
    articlesWithStem[stem] =
      (fresh.articlesWithStem[stem] ?? 0) +
      (earlier.articlesWithStem[there] ?? 0) -
      (gone.articlesWithStem[there] ?? 0);
  });
  return {
    postings: merge(earlier.postings, fresh.postings, gone.postings, { stemThere, units }),
    unitsWithForm,
    articlesWithStem,
  };
}

/** The ranges of removed units. */
function rangesGone(units: Int32Array): UnitRange[] {
  const ranges: UnitRange[] = [];
  for (let unit = units.indexOf(-1); unit >= 0; unit = units.indexOf(-1, unit)) {
    const from = unit;
    while (units[unit] === -1) unit += 1;
    ranges.push([from, unit]);
  }
  return ranges;
}

/**
 * The postings of each stem: the remaining ones of the earlier index, renumbered, merged with the new ones in order
 * of unit.
 */
function merge(
  earlier: Postings,
  fresh: Postings,
  gone: Postings,
  { stemThere, units }: { readonly stemThere: Int32Array; readonly units: Int32Array },
): Postings {
  const stems = stemThere.length;
  const total = earlier.unit.length - gone.unit.length + fresh.unit.length;
  const start = new Uint32Array(stems + 1);
  const unit = sharedArray(Uint32Array, total);
  const count = sharedArray(Uint8Array, total);
  // Read once: the loop runs for every posting, and too seldom for V8 to optimise that.
  const { start: earlierStart, unit: earlierUnit, count: earlierCount } = earlier;
  const { start: freshStart, unit: freshUnit, count: freshCount } = fresh;
  let at = 0;
  for (let stem = 0; stem < stems; stem += 1) {
    const there = stemThere[stem] as number;
    let next = freshStart[stem] as number;
    const lastFresh = freshStart[stem + 1] as number;
    const end = there < 0 ? 0 : (earlierStart[there + 1] as number);
    for (let p = there < 0 ? 0 : (earlierStart[there] as number); p < end; p += 1) {
      const renumbered = units[earlierUnit[p] as number] as number;
      if (renumbered < 0) continue;
      for (; next < lastFresh && (freshUnit[next] as number) < renumbered; next += 1, at += 1) {
        unit[at] = freshUnit[next] as number;
        count[at] = freshCount[next] as number;
      }
      unit[at] = renumbered;
      count[at] = earlierCount[p] as number;
      at += 1;
    }
    for (; next < lastFresh; next += 1, at += 1) {
      unit[at] = freshUnit[next] as number;
      count[at] = freshCount[next] as number;
    }
    start[stem + 1] = at;
  }
  return { start, unit, count };
}
