import type { Article } from "../../../../corpus/article.ts";
import type { Extraction } from "../../../../extract/extraction.ts";
import type { Span } from "../../../../text/span.ts";
import { amounts, counts, durations } from "./numberTypes.ts";
import { named, places, somebody, spoken } from "./nameTypes.ts";
import type { Asking, Cue } from "../../../question/asking.ts";
import { instances } from "./instanceTypes.ts";
import { reasons } from "./reasonTypes.ts";
import { times } from "./timeTypes.ts";

/** A sentence that may answer, with what was extracted from its article and which of its words the question has. */
export interface Candidate {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly sentence: Span;
  /** The words of the sentence that answer to the question's own, names apart. */
  readonly matched: readonly Span[];
  /** `Entity.id`s that the question itself names: they cannot be the answer. */
  readonly asked: ReadonlySet<string>;
}

/** The words of a sentence that are of the type asked for; none means that it cannot answer. */
export type TypeCheck = (candidate: Candidate, question: Asking) => readonly Span[];

/** What each cue wants to find in a sentence; a cue that is not here takes any. */
export const answerTypes: Readonly<Partial<Record<Cue, TypeCheck>>> = {
  time: times,
  duration: durations,
  count: counts,
  amount: amounts,
  place: places,
  person: somebody,
  identity: somebody,
  name: named,
  speaker: spoken,
  reason: reasons,
  instance: instances,
};
