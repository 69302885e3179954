import { stemmer } from "stemmer";
import { irregularForms } from "./irregularForms.ts";
import { unifySpelling } from "./spelling.ts";

/**
 * The stem under which the inflections of an English word meet: irregular forms by table, British and American spelling
 * alike, the rest by Porter (1980). A form with other than the letters a to z is its own stem.
 */
export function stem(form: string): string {
  if (form.length < 3 || form.length >= 40 || !/^[a-z]+$/u.test(form)) return form;
  return stemmer(irregularForms.get(form) ?? unifySpelling(form));
}
