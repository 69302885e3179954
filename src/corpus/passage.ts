import type { Span } from "../text/span.ts";
import type { Role } from "./article.ts";

/** A paragraph or line before its role is known, without surrounding white space. */
export interface Passage extends Span {
  /** Whether it follows the passage above without a blank line. */
  readonly adjacent: boolean;
  /** The role given by markup, such as a Markdown heading or an HTML figcaption. */
  readonly marked?: Role;
}
