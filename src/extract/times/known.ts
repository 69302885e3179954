import type { Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Anchor } from "./reportDate.ts";
import type { Standing } from "./standing.ts";

/** A date that the block has spoken of, with its span in the article and what it is to its sentence. */
export interface Spoken extends Anchor {
  readonly source: Span;
  readonly standing: Standing;
  /** The sentence that it is in, counted through the article. */
  readonly sentence: number;
}

/** What is known in a block when one of its expressions is reckoned. */
export interface Known {
  readonly text: string;
  readonly role: Block["role"];
  /** Where the block starts in the article. */
  readonly start: number;
  readonly report: Anchor | undefined;
  /** The dates whose year the block states, in order of place. */
  readonly stated: readonly Spoken[];
  /** The dates spoken of before the expression, in the block and in the one before it, in order of place. */
  readonly spoken: readonly Spoken[];
  /** The sentence of the expression. */
  readonly sentence: number;
}
