import { stemmer } from "stemmer";
import { unifySpelling } from "./spelling.ts";

/**
 * The stem under which the inflections of an English word meet (Porter 1980), British and American spelling alike;
 * a form with other than the letters a to z is its own stem.
 */
export function stem(form: string): string {
  return form.length > 2 && form.length < 40 && /^[a-z]+$/u.test(form) ? stemmer(unifySpelling(form)) : form;
}
