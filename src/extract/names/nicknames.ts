import { readWordGroups } from "./wordLists.ts";

/** The other short and long forms of each given name; a name may be in several groups. */
const others = new Map<string, Set<string>>();
for (const names of readWordGroups("nicknames")) {
  for (const name of names) {
    const known = others.get(name) ?? new Set();
    for (const other of names) if (other !== name) known.add(other);
    others.set(name, known);
  }
}

/** Whether two folded given names are short forms of one name, such as "ben" and "benedict". */
export function sharesNickname(a: string, b: string): boolean {
  return nicknamesOf(a).has(b) || (a === b && others.has(a));
}

/** The folded given names that may stand for another, excluding itself: "ben" has "benedict" and "benjamin". */
export function nicknamesOf(name: string): ReadonlySet<string> {
  return others.get(name) ?? none;
}

const none: ReadonlySet<string> = new Set();
