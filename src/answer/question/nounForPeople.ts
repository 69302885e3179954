import { lemmasOf, lineOf, recordAt } from "../../search/dictionary.ts";
import { remembering } from "../../text/remembering.ts";

/** Number of WordNet's file of nouns that denote people (lexnames(5)). */
const PERSON_FILE = "18";

/** Words that news uses of people more often than WordNet's texts do, and words for groups of them. */
const ofPeople: ReadonlySet<string> = new Set(
  "people police crew staff family couple mp mps president chair head chief councillor councillors".split(
    " ",
  ),
);

/** Whether a word, in lower case, is a noun for people by the most frequent sense that WordNet has for it: "nurse", "officers". */
export const isNounForPeople = remembering(
  (form: string): boolean =>
    ofPeople.has(form) || lemmasOf(form).some((lemma) => sensesOf(lemma).slice(0, 1).some(denotesPerson)),
);

/** Whether any sense of a noun denotes people, however rare: "founder" is a disease of horses first. */
export const canDenotePerson = (lemma: string): boolean => sensesOf(lemma).some(denotesPerson);

const denotesPerson = (sense: number): boolean => recordAt("noun", sense).split(" ")[1] === PERSON_FILE;

/** The senses of a noun, the most frequent first, from "lemma pos senses pointers symbols... senses tagged offset...". */
function sensesOf(lemma: string): number[] {
  const fields = lineOf("noun", lemma)?.trim().split(" ") ?? [];
  return fields.slice(6 + Number(fields[3])).map(Number);
}
