import type { Span } from "../../text/span.ts";
import type { Description, Mention } from "../extraction.ts";

/** A mention with the place where its title starts, if it has one. */
export interface TitledMention extends Mention {
  readonly titleStart?: number;
}

/** One name in its sentence. */
export interface Site {
  readonly text: string;
  readonly mention: TitledMention;
  /** The text of the sentence before and after the name, as far as a description can reach. */
  readonly before: string;
  readonly after: string;
  /** Where `before` starts in the text. */
  readonly from: number;
  /** Whether the sentence starts there too. */
  readonly isWhole: boolean;
}

/** One way in which news describes people and things: finds such a description of the name, if there is one. */
export type DescriptionForm = (site: Site) => (Span & Pick<Description, "form">) | undefined;
