import type { Details, LeftOut, Problem } from "../article.ts";
import type { Passage } from "../passage.ts";

/** What a format makes of a decoded file. */
export interface Reading {
  /** The decoded file, or of HTML the text in it. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly details: Details;
  readonly problems: readonly Problem[];
  /** What is shown and is none of the article; absent where nothing is. */
  readonly leftOut?: readonly LeftOut[];
}

/** Why a format makes nothing of a decoded file, and what to do. */
export interface Unread {
  readonly text?: never;
  readonly what: string;
  readonly remedy: string;
}
