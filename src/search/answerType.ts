import { indexTables } from "./indexTables.ts";
import type { SearchIndex } from "./searchIndex.ts";

/** What an answer must contain: a capitalised name, a date or a number. */
export type AnswerType = "name" | "time" | "number";

/** Checked in order; the first match decides. */
const patterns: readonly (readonly [RegExp, AnswerType])[] = [
  [
    /\b(?:when|(?:what|which) (?:\w+ )?(?:years?|dates?|days?|months?|decades?|century|centuries|time))\b/u,
    "time",
  ],
  [
    /\b(?:how (?:many|much|old|long|far|often|tall|big|large|high|deep|fast|wide|heavy)|what (?:\w+ )?(?:percentage|percent|number|amount|proportion|share|age|population|price|cost|sum))\b/u,
    "number",
  ],
  [/\b(?:who|whom|whose|where)\b/u, "name"],
  [
    /\b(?:what|which) (?:\w+ )?(?:country|countries|city|cities|town|state|region|county|continent|river|person|people|man|woman|president|minister|company|companies|organi[sz]ation|group|agency|university|king|queen|leader|court)\b/u,
    "name",
  ],
];

/** The kind of answer that a question asks for; undefined for "what", "why" and "how". */
export const answerTypeOf = (question: string): AnswerType | undefined =>
  patterns.find(([pattern]) => pattern.test(question.toLowerCase()))?.[1];

const dates =
  /^(?:1\d{3}|20\d\d|1?\d{2,3}0s|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|centuries|decade|decades|year|years|month|months|weeks?|days?|today|yesterday|tomorrow|spring|summer|autumn|winter)$/u;
const numbers =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|none|zero)$/u;

/** Whether each form of an index matches a pattern; computed once per form, because a question asks for thousands of words. */
function formsLike(pattern: RegExp): (index: SearchIndex, form: number) => boolean {
  const [NO, YES] = [1, 2];
  const knownIn = indexTables.table(({ forms }) => new Uint8Array(forms.length));
  return (index, form) => {
    const known = knownIn(index);
    if (known[form] === 0) known[form] = pattern.test(index.forms[form] ?? "") ? YES : NO;
    return known[form] === YES;
  };
}

const isDate = formsLike(dates);
const isNumber = formsLike(numbers);

/** Whether token `t`, in a unit that begins at token `start`, could be part of an answer of this type. */
export function isOfType(index: SearchIndex, type: AnswerType, t: number, start: number): boolean {
  const number = index.tokenForm[t] ?? 0;
  if (type === "name") {
    if (index.tokenCapital[t] !== 1 || index.isStop[number] === 1) return false;
    // The first word of a sentence is capitalised anyway, so it counts only if the second is too.
    return t > start || index.tokenCapital[t + 1] === 1;
  }
  return type === "time" ? isDate(index, number) : isNumber(index, number);
}
