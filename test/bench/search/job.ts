import type { DerivationName } from "./deriveCollection.ts";

/** What one process of the benchmark does. */
export interface Job {
  readonly engine: string;
  /** A test collection, or absent for one made of the seeds. */
  readonly file?: string;
  readonly seeds: string;
  /** How to make another collection of it. */
  readonly derive?: DerivationName;
  /** Number of one-sentence documents to grow the collection to, for times only. */
  readonly grow?: number;
  /** Seconds after which no further question is asked. */
  readonly questionSeconds: number;
}

/** What it found: shares from 0 to 1, times in milliseconds, memory in MiB of the whole process. */
export interface Figures {
  readonly asked: number;
  readonly of: number;
  readonly documents: number;
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall1: number;
  readonly recall10: number;
  /** nDCG@10 with one edit in one or two content words, and in every one. */
  readonly oneTypo: number;
  readonly allTypos: number;
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly typoP50Ms: number;
  readonly typoP95Ms: number;
  readonly peakMb: number;
}
