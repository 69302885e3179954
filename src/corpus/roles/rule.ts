import type { Role } from "../article.ts";
import type { Passage } from "../passage.ts";

/** A passage with its words. */
export interface TextLine extends Passage {
  readonly text: string;
}

/** A line among its neighbours. */
interface Place {
  /** All lines for the rules of furniture; the lines that are no furniture for the rules of structure. */
  readonly lines: readonly TextLine[];
  readonly index: number;
  /** The roles of the lines before `index`. */
  readonly roles: readonly (Role | undefined)[];
  /** The article's title where something beside the text states it. */
  readonly title?: string | undefined;
}

/** Gives a role to the lines it recognises. */
export interface RoleRule {
  readonly role: Role;
  readonly matches: (line: TextLine, place: Place) => boolean;
}

/** No line over this many UTF-16 units is furniture, which keeps patterns off lines without end. */
export const furnitureLimit = 600;
