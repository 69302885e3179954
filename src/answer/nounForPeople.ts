import { lemmasOf, lineOf, recordAt } from "../search/dictionary.ts";

/** Number of WordNet's file of nouns that denote people (lexnames(5)). */
const PERSON_FILE = "18";

/** Words that news uses of people more often than WordNet's texts do, and words for groups of them. */
const ofPeople: ReadonlySet<string> = new Set(
  "people police crew staff family couple mp mps president chair head chief councillor councillors".split(
    " ",
  ),
);

const known = new Map<string, boolean>();

/** Whether a word, in lower case, is a noun for people by the most frequent sense that WordNet has for it: "nurse", "officers". */
export function isNounForPeople(form: string): boolean {
  let found = known.get(form);
  if (found === undefined) {
    found = ofPeople.has(form) || lemmasOf(form).some((lemma) => denotesPerson(lemma));
    known.set(form, found);
  }
  return found;
}

/** From "lemma pos senses pointers symbols... senses tagged offset...", most frequent sense first. */
function denotesPerson(lemma: string): boolean {
  const fields = lineOf("noun", lemma)?.trim().split(" ");
  if (fields === undefined) return false;
  return recordAt("noun", Number(fields[6 + Number(fields[3])])).split(" ")[1] === PERSON_FILE;
}
