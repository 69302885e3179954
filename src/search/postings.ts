import { startsOf } from "../text/packedLists.ts";

/** The units that contain each stem, in one array (compressed sparse rows). */
export interface Postings {
  readonly start: Uint32Array;
  readonly unit: Uint32Array;
  readonly count: Uint8Array;
}

/** The words of units: the tokens of unit u are `tokenForm[tokenStart[u] .. tokenStart[u + 1]]`. */
export interface TokenRows {
  readonly tokenStart: Uint32Array;
  readonly tokenForm: Uint32Array;
  readonly stemOfForm: Uint32Array;
  readonly isStop: Uint8Array;
  readonly stems: number;
}

/** A range of units; the end is exclusive. */
export type UnitRange = readonly [number, number];

/** Maximum count in a posting. */
const MOST_COUNTED = 255;

/** The postings of all content stems in some ascending ranges of units; within a stem the units ascend. */
export function buildPostings(
  rows: TokenRows,
  ranges: readonly UnitRange[] = [[0, rows.tokenStart.length - 1]],
): Postings {
  const { tokenStart, tokenForm, stemOfForm, isStop } = rows;
  const start = postingStarts(rows, ranges);
  const total = start[rows.stems] ?? 0;
  const unitOf = new Uint32Array(total);
  const countIn = new Uint8Array(total);
  const next = start.slice(0, rows.stems);
  for (const [from, to] of ranges) {
    for (let unit = from; unit < to; unit += 1) {
      const end = tokenStart[unit + 1] as number;
      for (let t = tokenStart[unit] as number; t < end; t += 1) {
        const form = tokenForm[t] as number;
        if (isStop[form] === 1) continue;
        const stem = stemOfForm[form] as number;
        const place = next[stem] as number;
        const last = place - 1;
        if (last >= (start[stem] as number) && unitOf[last] === unit) {
          const count = countIn[last] as number;
          if (count < MOST_COUNTED) countIn[last] = count + 1;
        } else {
          unitOf[place] = unit;
          countIn[place] = 1;
          next[stem] = place + 1;
        }
      }
    }
  }
  return { start, unit: unitOf, count: countIn };
}

/**
 * Where the postings of each stem start, and finally their number; a stem has one posting per unit that contains it.
 */
const postingStarts = (rows: TokenRows, ranges: readonly UnitRange[]): Uint32Array =>
  startsOf(
    countOnce(rows, ranges, rows.stems, {
      keyOf: (form) => (rows.isStop[form] === 1 ? -1 : (rows.stemOfForm[form] as number)),
      groupOf: (unit) => unit,
    }),
  );

/** Key -> number of groups of units that contain it; a key of -1 is not counted. */
export function countOnce(
  { tokenStart, tokenForm }: Pick<TokenRows, "tokenStart" | "tokenForm">,
  ranges: readonly UnitRange[],
  keys: number,
  {
    keyOf,
    groupOf,
  }: { readonly keyOf: (form: number) => number; readonly groupOf: (unit: number) => number },
): Uint32Array {
  const counts = new Uint32Array(keys);
  const last = new Int32Array(keys).fill(-1);
  for (const [from, to] of ranges) {
    for (let unit = from; unit < to; unit += 1) {
      const group = groupOf(unit);
      const end = tokenStart[unit + 1] as number;
      for (let t = tokenStart[unit] as number; t < end; t += 1) {
        const key = keyOf(tokenForm[t] as number);
        if (key < 0 || last[key] === group) continue;
        last[key] = group;
        counts[key] = (counts[key] as number) + 1;
      }
    }
  }
  return counts;
}
