import { functionWords, givenNames, isSurname, titleLength } from "../gazetteer.ts";
import type { Run } from "../capitalRun.ts";
import { key } from "../capitalRun.ts";

/** Months that are also surnames ("Theresa May", "Robert March"). */
const MONTH_SURNAMES = /^(?:march|april|may|june|july|august)$/;

/** Words before an actual month: "in May", "last March", "5 June". */
const LEADS =
  /^(?:in|since|until|till|last|next|this|early|late|mid|of|from|between|by|during|before|after|every|each|through|throughout|to|past|\d.*)$/;

/** Whether the context makes a month part of a date: "in May", "March 5", "3 June". */
export function isMonthOfDate(run: Run, at: number): boolean {
  const before = run.tokens[at - 1];
  const after = run.tokens[at + 1];
  return after?.shape === "number" || (before !== undefined && LEADS.test(before.key));
}

/**
 * Whether a month or day at the end of a possible name is the surname: "Theresa May said", "Mrs May", "Joe Friday
 * left".
 */
export function isSurnameOfDate(run: Run, at: number): boolean {
  const token = run.tokens[at];
  if (at === 0 || at <= run.from || token?.shape !== "capital" || isMonthOfDate(run, at)) return false;
  if (at + 1 < run.to && run.tokens[at + 1]?.shape !== "mark") return false;
  const before = key(run, at - 1);
  const isAfterName = givenNames.has(before) && !functionWords.has(before);
  if (MONTH_SURNAMES.test(token.key)) return isAfterName || titleLength([before], 0) > 0;
  // "Clinton Monday signed it" says when.
  return isAfterName && run.first && at === run.from + 1 && !isSurname(before);
}
