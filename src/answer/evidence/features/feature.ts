import type { Candidate, Signal } from "../candidate.ts";
import type { Inquiry } from "../inquiry.ts";

/** Evidence for or against a sentence, prepared once per question. */
export interface Feature {
  readonly name: string;
  /** Whether its value is relative to the best for the question, and so depends on the rest of the coverage. */
  readonly isRelative?: true;
  readonly prepare: (inquiry: Inquiry) => (candidate: Candidate) => Signal;
  /** For a feature that reads an article's text or extraction: its highest possible value, judged by the index alone. */
  readonly atMost?: (inquiry: Inquiry) => (candidate: Candidate) => number;
}
