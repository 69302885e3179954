import type { Asking, Cue } from "../asking.ts";

/**
 * One form of question. Named groups of its pattern are the parts of the question: `rest`, `focus` with what stands before it
 * (`kind`) and hangs on it (`of`), `measure`, `speaker`, `topic` or `more`, `author`, `outlet`.
 */
export interface QuestionForm {
  readonly cue: Cue;
  /** With the flags "iu", and no capitals: it is matched by `groupsIn`. */
  readonly pattern: RegExp;
  /** What the form says beside its groups. */
  readonly says?: Pick<Asking, "credit" | "measure">;
  /** What must hold of the groups besides. */
  readonly holds?: (groups: Readonly<Record<string, string | undefined>>) => boolean;
}

/** Verbs that the rest of a question may start with. */
export const AUXILIARY =
  "(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|might|must|may)";

/** Words before a topic: "on the bridge", "about the bridge". */
export const ABOUT =
  "(?:about|on|of|re:?|regarding|concerning|over|on the subject of|when asked about|when asked|asked about|speaking about|talking about)";
