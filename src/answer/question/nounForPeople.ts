import { isMarked, lemmasOf } from "../../search/dictionary.ts";
import { remembering } from "../../text/remembering.ts";

/** Words that news uses of people more often than WordNet's texts do, and words for groups of them. */
const ofPeople: ReadonlySet<string> = new Set(
  "people police crew staff family couple mp mps president chair head chief councillor councillors".split(
    " ",
  ),
);

/** Whether a word, in lower case, is a noun for people by the most frequent sense that WordNet has for it: "nurse", "officers". */
export const isNounForPeople = remembering(
  (form: string): boolean =>
    ofPeople.has(form) || lemmasOf(form).some((lemma) => isMarked(lemma, "personFirst")),
);

/** Whether any sense of a noun denotes people, however rare: "founder" is a disease of horses first. */
export const canDenotePerson = (lemma: string): boolean => isMarked(lemma, "person");
