import type { Role } from "../article.ts";

/** One line or paragraph before its role is known. */
export interface Line {
  readonly text: string;
  /** Whether no blank line parts it from the line above. */
  readonly adjacent: boolean;
  /** The role that the file's own markup states, such as a Markdown heading or an HTML figcaption. */
  readonly marked?: Role;
}

/** A line among its neighbours. */
export interface Place {
  /** All lines for the rules of furniture; the lines that are no furniture for the rules of structure. */
  readonly lines: readonly Line[];
  readonly index: number;
  /** The roles of the lines before `index`. */
  readonly roles: readonly (Role | undefined)[];
  /** The article's title where something beside the text states it. */
  readonly title?: string | undefined;
}

/** Gives a role to the lines it recognises. */
export interface RoleRule {
  readonly role: Role;
  readonly matches: (line: Line, place: Place) => boolean;
}

/** No line over this many UTF-16 units is furniture, which keeps patterns off lines without end. */
export const furnitureLimit = 600;
