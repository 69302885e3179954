import type { Span } from "../text/span.ts";

/** A name of the coverage that a question holds. */
export interface NamedInQuestion extends Span {
  /** `Entity.id`s that it can mean. */
  readonly entities: ReadonlySet<string>;
}
