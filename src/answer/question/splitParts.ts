/** Words that ask. */
const ASKING = "(?:when|where|why|how(?: (?:much|many|long|old|big|far|often))?|who|whom|whose|what|which)";

/** "when and where did X happen", "how and why was it closed". */
const together = new RegExp(
  `^(?<first>${ASKING})(?:,? (?:and|or)|,| &) (?:(?:by|to|from|for|in|at|on) )?(?<second>${ASKING}) (?<rest>.+)$`,
  "iu",
);

/** "who won and by how much", "when did it open, and what did it cost". */
const oneAfterOther = new RegExp(
  `^(?<left>(?:${ASKING}|did|does|do|is|are|was|were|has|have|had)\\b.{4,}?),? (?:and|&) (?:(?:also|then) )?(?:(?:by|to|from|for|in|at|on|with) )?(?<right>${ASKING}\\b.*)$`,
  "iu",
);

/** A second question must have more than question words. */
const WHOLE = 3;

/** Words of a second question that refer to the topic of the first. */
const PRONOUN = /\b(?:he|she|it|they|him|them)\b/iu;

/** Splits a double question into two complete ones; undefined for a single question. */
export function splitParts(question: string): readonly [string, string] | undefined {
  const { first, second, rest } = together.exec(question)?.groups ?? {};
  if (first !== undefined && second !== undefined && rest !== undefined)
    return [`${first} ${rest}`, `${second} ${rest}`];
  const { left, right } = oneAfterOther.exec(question)?.groups ?? {};
  if (left === undefined || right === undefined) return undefined;
  return [left, completed(right, aboutOf(left))];
}

/** The topic of a question: everything except the words that ask. */
const aboutOf = (question: string): string =>
  question
    .replace(new RegExp(`^${ASKING}(?:['’]s)?\\s*`, "iu"), "")
    .replace(/^(?:did|does|do|is|are|was|were|has|have|had|will)\s+/iu, "");

/**
 * Completes the second question: "by how much" after "who won" becomes "how much won"; "what did he do" after "who is
 * X" becomes "what did X do".
 */
function completed(question: string, about: string): string {
  if (question.split(/\s+/u).length < WHOLE || new RegExp(`^${ASKING}$`, "iu").test(question))
    return `${question} ${about}`;
  return about.split(/\s+/u).length <= WHOLE ? question.replace(PRONOUN, about) : question;
}
