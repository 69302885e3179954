import { canBe, lemmasOf } from "../../search/dictionary.ts";
import { memoise } from "../../text/memoise.ts";
import { irregularVerbs } from "../../text/irregularForms.ts";

/** Verbs that say little by themselves: "held", "took place", "get". */
const light: ReadonlySet<string> = new Set(
  "hold take get give make go run have see do keep put come occur become involve include use want let set say tell be happen cause face bring".split(
    " ",
  ),
);

/** The role of a word in a question: what was done, a verb that says little, or what it was done to. */
export type PartOfQuestion = "predicate" | "light" | "theme";

/** Finds the role of a word with WordNet: a predicate is a past form, or a verb that is not also a noun. */
export const partOfQuestion = memoise((form: string): PartOfQuestion => {
  if (lemmasOf(form).some((lemma) => light.has(lemma))) return "light";
  const past = form.endsWith("ed") || irregularVerbs.has(form);
  return canBe(form, "verb") && (past || !canBe(form, "noun")) ? "predicate" : "theme";
});
