import { stemmer } from "stemmer";
import { irregularForms } from "./irregularForms.ts";
import { memoise } from "./memoise.ts";
import { unifySpelling } from "./spelling.ts";

/** Words whose stems are cached, about those of 5,000 articles. */
const REMEMBERED = 50_000;

/**
 * The stem shared by the inflections of an English word: irregular forms by table, British and American spelling
 * alike, the rest by Porter (1980). A form with characters other than a to z is its own stem.
 */
export const stem = memoise(stemOf, REMEMBERED);

function stemOf(form: string): string {
  if (form.length < 3 || form.length >= 40 || !/^[a-z]+$/u.test(form)) return form;
  return stemmer(irregularForms.get(form) ?? baseOfShort(form) ?? unifySpelling(form));
}

/**
 * "try" for "tries" and "tried", "tie" for "tied" and "ties": Porter's rules separate the forms of words this short.
 */
function baseOfShort(form: string): string | undefined {
  if (/^[a-z]{2}(?:ies|ied)$/u.test(form)) return `${form.slice(0, -3)}y`;
  return /^[a-z]ie[ds]$/u.test(form) ? form.slice(0, -1) : undefined;
}
