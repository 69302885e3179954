import { personRoles } from "./gazetteer.ts";
import { readWords } from "./wordLists.ts";

const personNouns = readWords("personNouns");

/** Whether a lower-case word is a noun for a person, from the lists or like "22-year-old", "oarsman", "oboist". */
export function isPersonNoun(word: string): boolean {
  return (
    personRoles.has(word) ||
    personNouns.has(word) ||
    /(?:.man|woman|person|-year-old|..[^wxs]ist)$/.test(word)
  );
}
