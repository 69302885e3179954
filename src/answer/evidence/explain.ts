import type { Asking } from "../question/asking.ts";
import type { Snapshot } from "../snapshot.ts";
import { answering } from "./answering.ts";
import { decide, type Verdict } from "./decide.ts";
import { inquire } from "./inquiry.ts";

/** How the evidence for a question was weighed: the verdict that the answer is based on, and the thresholds. */
export interface Explanation {
  readonly asking: Asking;
  readonly verdict: Verdict;
  readonly found: number;
  readonly likely: number;
}

/**
 * Weighs the evidence for a question again, to explain it.
 *
 * @param decideBy how the command that was asked decides
 */
export function explain(asking: Asking, snapshot: Snapshot, decideBy = decide): Explanation {
  const { found, likely } = answering();
  return { asking, verdict: decideBy(inquire(snapshot, asking)), found, likely };
}
