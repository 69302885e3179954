/** Which units have a stem, as one array for all stems (compressed sparse rows). */
export interface Postings {
  readonly start: Uint32Array;
  readonly unit: Uint32Array;
  readonly count: Uint8Array;
}

/** The input of `buildPostings`: tokens of unit u are `tokenForm[tokenStart[u] .. tokenStart[u + 1]]`. */
export interface TokenRows {
  readonly tokenStart: Uint32Array;
  readonly tokenForm: Uint32Array;
  readonly stemOfForm: Uint32Array;
  readonly isStop: Uint8Array;
  readonly stems: number;
}

/** Most repetitions that a posting counts. */
const MOST_COUNTED = 255;

/** The postings of all content stems; within a stem the units ascend. */
export function buildPostings(rows: TokenRows): Postings {
  const { tokenStart, tokenForm, stemOfForm, isStop } = rows;
  const start = startsOf(rows);
  const total = start[rows.stems] ?? 0;
  const unitOf = new Uint32Array(total);
  const countIn = new Uint8Array(total);
  const next = start.slice(0, rows.stems);
  for (let unit = 0; unit + 1 < tokenStart.length; unit += 1) {
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
  return { start, unit: unitOf, count: countIn };
}

/** Where the postings of each stem begin, and at the end how many there are: a stem has one for each unit that has it. */
function startsOf({ tokenStart, tokenForm, stemOfForm, isStop, stems }: TokenRows): Uint32Array {
  const start = new Uint32Array(stems + 1);
  const lastUnit = new Int32Array(stems).fill(-1);
  for (let unit = 0; unit + 1 < tokenStart.length; unit += 1) {
    const end = tokenStart[unit + 1] as number;
    for (let t = tokenStart[unit] as number; t < end; t += 1) {
      const form = tokenForm[t] as number;
      if (isStop[form] === 1) continue;
      const stem = stemOfForm[form] as number;
      if (lastUnit[stem] === unit) continue;
      lastUnit[stem] = unit;
      start[stem + 1] = (start[stem + 1] as number) + 1;
    }
  }
  for (let s = 0; s < stems; s += 1) start[s + 1] = (start[s + 1] as number) + (start[s] as number);
  return start;
}
