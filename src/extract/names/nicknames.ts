import { readWordGroups } from "./wordLists.ts";

/** The groups that each given name is in. */
const groups = new Map<string, Set<number>>();
for (const [index, names] of readWordGroups("nicknames").entries()) {
  for (const name of names) {
    const known = groups.get(name);
    if (known === undefined) groups.set(name, new Set([index]));
    else known.add(index);
  }
}

/** Whether two folded given names are short forms of one, such as "ben" and "benedict". */
export function sharesNickname(a: string, b: string): boolean {
  const [one, other] = [groups.get(a), groups.get(b)];
  return one !== undefined && other !== undefined && [...one].some((group) => other.has(group));
}
