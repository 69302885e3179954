/** The load to apply. */
export interface LoadRequest {
  readonly total: number;
  readonly atOnce: number;
  readonly questions: readonly {
    readonly command: string;
    readonly options: Readonly<Record<string, string>>;
  }[];
}

/** The results; times in milliseconds, sorted. */
export interface LoadReport {
  readonly acknowledged: readonly number[];
  readonly answered: readonly number[];
  readonly seconds: number;
  /** Questions and presses without an answer within Discord's three seconds. */
  readonly lost: number;
  /** Answers that Discord would have refused, including second answers to one question. */
  readonly refused: number;
}

/** How to reach the stand-in. */
export interface Address {
  readonly token: string;
  readonly apiBase: string;
}

/** The value below which a share of sorted values lies; `NaN` for none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? Number.NaN;
}
