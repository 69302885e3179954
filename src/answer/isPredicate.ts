import { irregularForms } from "../text/irregularForms.ts";
import { lemmasOf, lineOf } from "../search/dictionary.ts";

const isA = (part: "noun" | "verb", form: string): boolean =>
  lemmasOf(form).some((lemma) => lineOf(part, lemma) !== undefined);

/** Whether a word of a question says what was done rather than to what: a past form, or a verb that is no noun. */
export function isPredicate(form: string): boolean {
  const past = form.endsWith("ed") || irregularForms.has(form);
  return isA("verb", form) && (past || !isA("noun", form));
}
