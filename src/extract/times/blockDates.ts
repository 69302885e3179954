import type { Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Anchor } from "./reportDate.ts";
import type { DateRole } from "./dateRole.ts";

/** A date that the block has mentioned, with its span in the article and its role in the sentence. */
export interface MentionedDate extends Anchor {
  readonly source: Span;
  readonly dateRole: () => DateRole;
  /** The number of its sentence in the article. */
  readonly sentence: number;
}

/** What is known about a block when one of its expressions is computed. */
export interface BlockDates {
  readonly text: string;
  readonly role: Block["role"];
  /** Where the block starts in the article. */
  readonly start: number;
  readonly report: Anchor | undefined;
  /** The dates whose year the block states, in order. */
  readonly stated: readonly MentionedDate[];
  /** The dates mentioned before the expression, in its block and the one before, in order. */
  readonly spoken: readonly MentionedDate[];
  /** The sentence of the expression. */
  readonly sentence: number;
}
