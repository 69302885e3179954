import { lemmasOf, lineOf } from "../search/dictionary.ts";

const isA = (part: "noun" | "verb", form: string): boolean =>
  lemmasOf(form).some((lemma) => lineOf(part, lemma) !== undefined);

/** Whether a word of a question says what was done rather than to what: a participle, or a verb that is no noun. */
export function isPredicate(form: string): boolean {
  return isA("verb", form) && (/(?:ed|ing)$/u.test(form) || !isA("noun", form));
}
