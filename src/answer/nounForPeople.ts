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

/** Whether any sense of a noun denotes people, however rare: "founder" is a disease of horses first. */
export const canDenotePerson = (lemma: string): boolean => filesOfNoun(lemma).includes(PERSON_FILE);

const denotesPerson = (lemma: string): boolean => filesOfNoun(lemma)[0] === PERSON_FILE;

/** WordNet's files of the senses of a noun, from "lemma pos senses pointers symbols... senses tagged offset...", the most frequent first. */
function filesOfNoun(lemma: string): (string | undefined)[] {
  const fields = lineOf("noun", lemma)?.trim().split(" ") ?? [];
  return fields.slice(6 + Number(fields[3])).map((offset) => recordAt("noun", Number(offset)).split(" ")[1]);
}
