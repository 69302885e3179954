import type { Span } from "../text/span.ts";
import type { Role } from "./article.ts";

/** A paragraph or line of a text before its role is known, without white space at its ends. */
export interface Passage extends Span {
  /** Whether no blank line parts it from the one above. */
  readonly adjacent: boolean;
  /** The role that the file's own markup states, such as a Markdown heading or an HTML figcaption. */
  readonly marked?: Role;
}
