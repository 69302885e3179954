import { canBe, isMarked } from "../../search/dictionary.ts";
import { memoise } from "../../text/memoise.ts";

/** Words that mean people more often in news than in WordNet's texts, and words for groups of people. */
const ofPeople: ReadonlySet<string> = new Set(
  "people police crew staff family couple mp mps president chair head chief councillor councillors".split(
    " ",
  ),
);

/** Whether a lower-case word is a noun for people in its most frequent sense in WordNet: "nurse", "officers". */
export const isNounForPeople = memoise(
  (form: string): boolean => ofPeople.has(form) || canBe(form, "personFirst"),
);

/** Whether any sense of a noun, however rare, means people: the first sense of "founder" is a disease of horses. */
export const canDenotePerson = (lemma: string): boolean => isMarked(lemma, "person");
