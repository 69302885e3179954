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

/** Calls `visit` once for each distinct content stem of each unit, units in order. */
function eachPosting(rows: TokenRows, visit: (stem: number, unit: number, count: number) => void): void {
  const { tokenStart, tokenForm, stemOfForm, isStop } = rows;
  const countOf = new Uint16Array(rows.stems);
  const present: number[] = [];
  for (let unit = 0; unit + 1 < tokenStart.length; unit += 1) {
    const end = tokenStart[unit + 1] ?? 0;
    for (let t = tokenStart[unit] ?? 0; t < end; t += 1) {
      const form = tokenForm[t] ?? 0;
      if (isStop[form] === 1) continue;
      const stem = stemOfForm[form] ?? 0;
      const seen = countOf[stem] ?? 0;
      if (seen === 0) present.push(stem);
      if (seen < 255) countOf[stem] = seen + 1;
    }
    for (const stem of present) {
      visit(stem, unit, countOf[stem] ?? 0);
      countOf[stem] = 0;
    }
    present.length = 0;
  }
}

/** The postings of all content stems; within a stem the units ascend. */
export function buildPostings(rows: TokenRows): Postings {
  const start = new Uint32Array(rows.stems + 1);
  eachPosting(rows, (stem) => {
    start[stem + 1] = (start[stem + 1] ?? 0) + 1;
  });
  for (let s = 0; s < rows.stems; s += 1) start[s + 1] = (start[s + 1] ?? 0) + (start[s] ?? 0);
  const total = start[rows.stems] ?? 0;
  const unitOf = new Uint32Array(total);
  const countIn = new Uint8Array(total);
  const next = start.slice(0, rows.stems);
  eachPosting(rows, (stem, unit, count) => {
    const place = next[stem] ?? 0;
    next[stem] = place + 1;
    unitOf[place] = unit;
    countIn[place] = count;
  });
  return { start, unit: unitOf, count: countIn };
}
