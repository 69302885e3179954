/** What the load is to be. */
export interface LoadRequest {
  readonly total: number;
  readonly atOnce: number;
  readonly questions: readonly {
    readonly command: string;
    readonly options: Readonly<Record<string, string>>;
  }[];
}

/** What came of it; times in milliseconds, sorted. */
export interface LoadReport {
  readonly times: readonly number[];
  readonly seconds: number;
  /** Questions and presses without an answer within Discord's three seconds. */
  readonly lost: number;
  /** Answers that Discord would have refused, second ones to the same question among them. */
  readonly refused: number;
  readonly answers: number;
}

/** What the stand-in is reached by. */
export interface Address {
  readonly token: string;
  readonly apiBase: string;
}

/** The value below which a share of sorted values lies; `NaN` for none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? Number.NaN;
}
