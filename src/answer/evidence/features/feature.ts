import type { Candidate, Signal } from "../candidate.ts";
import type { Inquiry } from "../inquiry.ts";

/** Evidence for or against a sentence, prepared once per question. */
export interface Feature {
  readonly name: string;
  /** Whether its value is relative to the best for the question, and so depends on the rest of the coverage. */
  readonly isRelative?: true;
  readonly prepare: (inquiry: Inquiry) => (candidate: Candidate) => Signal;
  /**
   * For a feature that reads the text of the article or what was extracted from it, rather than the index alone: the most that
   * its value can be, from what is already known.
   */
  readonly atMost?: (inquiry: Inquiry) => (candidate: Candidate) => number;
}
