import type { Article } from "../../../../corpus/article.ts";
import type { Extraction } from "../../../../extract/extraction.ts";
import type { Span } from "../../../../text/span.ts";
import type { Asking } from "../../../question/asking.ts";

/** A candidate sentence, with its article's extraction and the words it shares with the question. */
export interface CheckedSentence {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly sentence: Span;
  /** Whether it is the reply to a question with the asked words: "Eleven." after "How many boats sank?". */
  readonly isReply?: boolean;
  /** The words of the sentence that match the question's, names excluded. */
  readonly matched: readonly Span[];
  /** The `Entity.id`s that the question names; they cannot be the answer. */
  readonly asked: ReadonlySet<string>;
}

/** Returns the words of a sentence of the type asked for; empty if it cannot answer. */
export type TypeCheck = (candidate: CheckedSentence, question: Asking) => readonly Span[];
