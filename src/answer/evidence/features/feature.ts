import type { Candidate, Signal } from "../candidate.ts";
import type { Inquiry } from "../inquiry.ts";

/** One thing that speaks for or against a sentence, prepared once for each question. */
export interface Feature {
  readonly name: string;
  /** Whether its value is a share of the best for the question, so that what else the coverage holds changes it. */
  readonly isRelative?: true;
  readonly prepare: (inquiry: Inquiry) => (candidate: Candidate) => Signal;
}
