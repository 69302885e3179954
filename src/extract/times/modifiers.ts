import type { Expression } from "./expression.ts";

const modifier =
  /(?<![\w-])(?:(?:the )?(?:very )?(?:early|late|mid|latter|earlier|later)[ -]|(?:the )?(?:end|start|beginning|middle|close) of )$/i;

/**
 * Takes "early", "late", "mid-", "earlier" or "the end of" before an expression into its span ("late last year",
 * "mid-June"); the period stays the whole one, since nobody has said where "late" begins.
 */
export function withModifier(text: string, expression: Expression): Expression {
  const found = modifier.exec(text.slice(Math.max(0, expression.start - 24), expression.start));
  return found === null ? expression : { ...expression, start: expression.start - found[0].length };
}
