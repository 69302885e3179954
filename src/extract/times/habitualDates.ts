import type { Expression } from "./expression.ts";
import { countVerbs } from "./tense.ts";

const everyYear =
  /\b(?:every|each) (?:other |single |second |third |(?:two|three|four|five|ten|\d+) )?(?:years?|spring|summer|autumn|fall|winter|season)\b|\b(?:once|twice|(?:two|three|four) times) (?:a|every|each) year\b|\bmost years\b|\byear (?:after year|in,? year out)\b|\ball (?:the )?year round\b/i;
const usually =
  /\b(?:usually|normally|generally|typically|traditionally|annually|regularly|customarily|habitually|ordinarily|yearly|as a rule|(?<!\b(?:has|had|have|['’]ve) )always)\b/i;

/** "Traditionally, the king opens it in June." */
const opening = /^\s*(?:usually|normally|generally|typically|traditionally|as a rule),/i;

/** Ends a clause for both word lists. */
const clauseEnd = /[;:.!?“”"]|,? but |, (?:and|which|who|while|though|although) /;
const widestClause = 120;

/** Marks habitual dates, such as "on 5 May every year" or "usually in January", as dates without a year. */
export function withoutHabitualDates(
  text: string,
  expressions: readonly Expression[],
): readonly Expression[] {
  if (!expressions.some(({ recurs }) => recurs !== undefined)) return expressions;
  if (!everyYear.test(text) && !usually.test(text)) return expressions;
  return expressions.map((expression) =>
    expression.recurs !== undefined && isHabit(text, expression) ? undated(expression) : expression,
  );
}

/** An expression that never has a date, whatever its anchor. */
export function undated({ start, end }: Expression): Expression {
  return { start, end, basis: "report", reckon: () => undefined };
}

function isHabit(text: string, { start, end }: Expression): boolean {
  const lead = text.slice(Math.max(0, start - widestClause), start);
  // "It has rained every summer since May 2020": that May is not habitual.
  if (/\b(?:since|until|till) $/i.test(lead)) return false;
  const before = lead.split(clauseEnd).at(-1) ?? "";
  const after = text.slice(end, end + widestClause).split(clauseEnd)[0] ?? "";
  if (everyYear.test(`${before} ${after}`)) return true;
  // "The fair, usually held in May, was on 5 June": the adverb applies only to its own part.
  const near = `${ownPart(before)} ${after.split(",")[0] ?? ""}`;
  return usually.test(near) || opening.test(before);
}

/**
 * The text before an expression, from the last comma that a verb follows: "typically sits on Mondays, Fridays and in
 * May".
 */
function ownPart(before: string): string {
  const parts = before.split(",");
  let own = parts.pop() ?? "";
  while (parts.length > 0 && countVerbs(own) === 0) own = `${parts.pop()},${own}`;
  return own;
}
