/** Words that begin what depends on a noun: "the head OF the unit", "a man WHO drives". */
export const LINKS = "of|at|for|from|with|to|in|on|by|near|under|who|whose|which|that";

/** Such a word inside a phrase. */
export const DEPENDENT = new RegExp(String.raw`\s(?:${LINKS})\s`, "u");

/** The head of a description, without what depends on it: "a former aide" of "a former aide to the mayor". */
export function headOfDescription(description: string): string {
  return description.split(DEPENDENT, 1)[0] ?? description;
}
