/**
 * British spellings rewritten as American ones, so that both meet in one stem; the result is a key, not a word
 * ("advise" may become "advize"), so only collisions of two different words matter.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^practise(s|d)?$/u, "practice$1"],
  // "organisation", "recognised"; at least three letters before, so that "prise" does not become "prize".
  [/^([a-z]{3,})is(e|ed|es|ing|er|ers|ation|ations|able)$/u, "$1iz$2"],
  [/lys(e|ed|es|ing|er|ers)$/u, "lyz$1"],
  // "colour", "neighbourhood"; not "four", "hour", "tour".
  [/^([a-z]{3,})our(s|ed|ing|ite|ites|able|ably|er|ers|hood|hoods|al|ally|ful|less)?$/u, "$1or$2"],
  [/^(?!timbre)([a-z]{2,}[bt])re(s|d)?$/u, "$1er$2"],
  [/^(def|off|lic|pret)ence(s|d|less)?$/u, "$1ense$2"],
  [/logue(s|d)?$/u, "log$1"],
  [/^programmes?$/u, "program"],
  [/^(judg|acknowledg|ag)e(ment|ments|ing)$/u, "$1$2"],
  [/^sceptic/u, "skeptic"],
  [/^(p|encyclop|orthop)aed/u, "$1ed"],
  [/^an?aesth/u, "anesth"],
  [/^haem/u, "hem"],
  [/^manoeuvr(?:e(?=s?$))?/u, "maneuver"],
  [/^aluminium$/u, "aluminum"],
  [/^aeroplane/u, "airplane"],
  [/^grey/u, "gray"],
  [/^enquir/u, "inquir"],
  [/^plough/u, "plow"],
];

/** Most words have no letters that any rule applies to, so a single test lets them through. */
const worthALook =
  /is[aei]|lys|our|[bt]re|ence|logue|^(?:prog|pract|judg|ackn|ag|scep|p?aed|ency|orth|an?aes|haem|man|alum|aero|grey|enq|plou)/u;

/** One spelling for British and American English: "organised" and "organized" give "organized". */
export function unifySpelling(form: string): string {
  if (!worthALook.test(form)) return form;
  for (const [pattern, replacement] of rules) {
    if (pattern.test(form)) return form.replace(pattern, replacement);
  }
  return form;
}
