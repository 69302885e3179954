import type { Asking, Cue } from "../asking.ts";

/**
 * One form of question. The named groups of its pattern are the parts of the question: `rest`, `focus` with the words
 * before it (`kind`) and its complement (`of`), `measure`, `speaker`, `topic` or `more`, `author`, `outlet`, and
 * the two sides of a comparison (`one`, `other`).
 */
export interface QuestionForm {
  readonly cue: Cue;
  /** Has the flags "iu" and no capitals; `groupsIn` matches it. */
  readonly pattern: RegExp;
  /** What the form implies in addition to its groups. */
  readonly says?: Pick<Asking, "credit" | "measure">;
  /** A further condition on the groups. */
  readonly holds?: (groups: Readonly<Record<string, string | undefined>>) => boolean;
}

/** Verbs that the rest of a question may start with. */
export const AUXILIARY =
  "(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|might|must|may)";

/** Words before a topic: "on the bridge", "about the bridge". */
export const ABOUT =
  "(?:about|on|of|re:?|regarding|concerning|over|on the subject of|when asked about|when asked|asked about|speaking about|talking about)";
