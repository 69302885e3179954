import type { Span } from "../../text/span.ts";
import type { Marked } from "./marks.ts";
import { findMarks } from "./marks.ts";
import { narratedSentences, veiled } from "./narration.ts";

/** A block prepared for its quotations; all offsets are into the block. */
export interface Narrated {
  readonly text: string;
  readonly marks: readonly Marked[];
  /** The text with its quotations masked. */
  readonly narration: string;
  readonly sentences: readonly Span[];
}

const anyMark = /[“«„"‘']/;

/** Finds the quotations in a block's text and the narration around them. */
export function narrate(text: string): Narrated {
  const marks = anyMark.test(text) ? findMarks(text) : [];
  const narration = veiled(text, marks);
  return { text, marks, narration, sentences: narratedSentences(narration, text, marks) };
}
