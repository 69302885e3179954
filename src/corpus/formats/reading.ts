import type { Details, LeftOut, Problem } from "../article.ts";
import type { Passage } from "../passage.ts";

/** The result of reading a decoded file. */
export interface FileReading {
  /** The decoded file, or the text extracted from HTML. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly details: Details;
  readonly problems: readonly Problem[];
  /** Text outside the article; absent if there is none. */
  readonly leftOut?: readonly LeftOut[];
}

/** Why a decoded file cannot be read, and the remedy. */
export interface Unread {
  readonly text?: never;
  readonly what: string;
  readonly remedy: string;
}
