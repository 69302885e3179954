import type { Role } from "../article.ts";
import type { Passage } from "../passage.ts";

/** A passage with its words. */
export interface TextLine extends Passage {
  readonly text: string;
}

/** A line among its neighbours. */
interface LinePlace {
  /** All lines for the rules by words; for the rules by position, the lines that these left. */
  readonly lines: readonly TextLine[];
  readonly index: number;
  /** Roles of the lines before `index`. */
  readonly roles: readonly (Role | undefined)[];
  /** The article's title, if something other than the text states it. */
  readonly title?: string | undefined;
}

/** A rule: gives a role to the lines that it recognises. */
export interface RoleRule {
  readonly role: Role;
  readonly matches: (line: TextLine, place: LinePlace) => boolean;
}

/** A longer line, in UTF-16 units, is not matched against the patterns, to keep matching fast. */
export const furnitureLimit = 600;
