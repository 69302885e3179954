import type { Role } from "./article.ts";
import { boilerplate } from "./roles/boilerplate.ts";
import { byline } from "./roles/byline.ts";
import { caption } from "./roles/caption.ts";
import { dek } from "./roles/dek.ts";
import { heading } from "./roles/heading.ts";
import { headline } from "./roles/headline.ts";
import { pictureCredit } from "./roles/pictureCredit.ts";
import { publication } from "./roles/publication.ts";
import type { TextLine, RoleRule } from "./roles/rule.ts";

/** Rules that recognise a line by its words alone, wherever it is; tried in order. */
const furniture: readonly RoleRule[] = [boilerplate, pictureCredit, caption, publication, byline];

/** Rules that recognise a line by its position among the remaining lines, tried in order; what is left is body. */
const structure: readonly RoleRule[] = [headline, dek, heading];

/** Gives each line its role by two ordered lists of rules; `title` is the article's title, if known. */
export function assignRoles(lines: readonly TextLine[], title?: string): Role[] {
  const told = apply(furniture, lines, title);
  const rest = lines.filter((_, index) => told[index] === undefined);
  const placed = apply(structure, rest, title).values();
  return told.map((role) => role ?? placed.next().value ?? "body");
}

function apply(rules: readonly RoleRule[], lines: readonly TextLine[], title?: string): (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  for (const [index, line] of lines.entries()) {
    const place = { lines, index, roles, title };
    roles.push(markedRole(line, rules, index) ?? rules.find((rule) => rule.matches(line, place))?.role);
  }
  return roles;
}

/**
 * Markup in the file takes precedence over the rules, except that the first heading is the headline and a list may
 * consist of links.
 */
function markedRole({ marked }: TextLine, rules: readonly RoleRule[], index: number): Role | undefined {
  if (marked === "heading") return rules === furniture || index === 0 ? undefined : marked;
  if (marked === "body" && rules === furniture) return undefined;
  return marked;
}
