import type { DerivationName } from "./deriveCollection.ts";

/** What one process of the benchmark does. */
export interface Job {
  readonly engine: string;
  /** A test collection; absent for one made from the seeds. */
  readonly file?: string;
  readonly seeds: string;
  /** How to derive another collection from it. */
  readonly derive?: DerivationName;
  /** Number of one-sentence documents to grow the collection to, for times only. */
  readonly grow?: number;
  /** Seconds after which no more questions are asked. */
  readonly questionSeconds: number;
}

/** The results: shares from 0 to 1, times in milliseconds, memory of the whole process in MiB. */
export interface Figures {
  readonly asked: number;
  readonly of: number;
  readonly documents: number;
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall1: number;
  readonly recall10: number;
  /** nDCG@10 with one edit in one or two content words, and with one in every content word. */
  readonly oneTypo: number;
  readonly allTypos: number;
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly typoP50Ms: number;
  readonly typoP95Ms: number;
  readonly peakMb: number;
}
