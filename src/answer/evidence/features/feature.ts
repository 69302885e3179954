import type { Candidate, Signal } from "../candidate.ts";
import type { Inquiry } from "../inquiry.ts";

/** One thing that speaks for or against a sentence, prepared once for each question. */
export interface Feature {
  readonly name: string;
  readonly prepare: (inquiry: Inquiry) => (candidate: Candidate) => Signal;
}
