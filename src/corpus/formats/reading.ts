import type { Details, Problem } from "../article.ts";
import type { Passage } from "../passage.ts";

/** What a format makes of a decoded file. */
export interface Reading {
  /** The decoded file, or of HTML the text in it. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly details: Details;
  readonly problems: readonly Problem[];
}
