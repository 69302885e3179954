import type { Expression } from "./expression.ts";

const modifier =
  /(?<![\w-])(?:(?:the )?(?:very )?(?:early|late|mid|latter|earlier|later)[ -]|(?:the )?(?:end|start|beginning|middle|close) of )$/i;

/**
 * Extends an expression's span by "early", "late", "mid-", "earlier" or "the end of" before it ("late last year",
 * "mid-June"). The period stays whole, since the text does not say where "late" begins.
 */
export function withModifier(text: string, expression: Expression): Expression {
  const found = modifier.exec(text.slice(Math.max(0, expression.start - 24), expression.start));
  return found === null ? expression : { ...expression, start: expression.start - found[0].length };
}
