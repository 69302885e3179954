import type { Span } from "../../text/span.ts";
import type { Marked } from "./marks.ts";

/** The words that name a speaker, or "unnamed" if the text does not name the speaker, or not with certainty. */
export type Voice = Span | "unnamed";

/** A verb of speech in a narration, before a quotation. */
export interface SpeechVerb {
  /** Where its sentence starts. */
  readonly from: number;
  readonly verb: number;
  readonly words: string;
  /** Where the quotation opens, and where the text to search after it ends. */
  readonly open: number;
  readonly next: number;
  /** Whether a phrase speaks of a person. */
  readonly isPerson: (phrase: Span) => boolean;
}

/** A quotation in its block, with everything a rule may use; offsets are into the block. */
export interface QuotationPlace {
  /** The block with its quotations masked. */
  readonly narration: string;
  readonly mark: Marked;
  /** The last characters inside the marks. */
  readonly ending: string;
  /** The narrated sentence around the quotation. */
  readonly sentence: Span;
  /** Where the next quotation of the block opens, or where the block ends. */
  readonly next: number;
  /** Whether a phrase speaks of a person. */
  readonly isPerson: (phrase: Span) => boolean;
}
