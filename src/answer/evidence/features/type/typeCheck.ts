import type { Article } from "../../../../corpus/article.ts";
import type { Extraction } from "../../../../extract/extraction.ts";
import type { Span } from "../../../../text/span.ts";
import type { Asking } from "../../../question/asking.ts";

/** A sentence that may answer, with what was extracted from its article and which of its words the question has. */
export interface CheckedSentence {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly sentence: Span;
  /** The words of the sentence that answer to the question's own, names apart. */
  readonly matched: readonly Span[];
  /** `Entity.id`s that the question itself names: they cannot be the answer. */
  readonly asked: ReadonlySet<string>;
}

/** The words of a sentence that are of the type asked for; none means that it cannot answer. */
export type TypeCheck = (candidate: CheckedSentence, question: Asking) => readonly Span[];
