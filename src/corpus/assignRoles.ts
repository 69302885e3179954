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

/** Told by its words alone, wherever the line stands; tried in order. */
const furniture: readonly RoleRule[] = [boilerplate, pictureCredit, caption, publication, byline];

/** Told by its place among the lines that are no furniture, in order; what is left after them is body. */
const structure: readonly RoleRule[] = [headline, dek, heading];

/** Says what each line is to its article, by two ordered lists of rules; `title` is the article's where it is known. */
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

/** What the file's markup states comes before any rule; but the first heading is the headline, and a list may be one of links. */
function markedRole({ marked }: TextLine, rules: readonly RoleRule[], index: number): Role | undefined {
  if (marked === "heading") return rules === furniture || index === 0 ? undefined : marked;
  if (marked === "body" && rules === furniture) return undefined;
  return marked;
}
