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

/** What a second question needs to be one: more words than those that ask. */
const WHOLE = 3;

/** Words of a second question that stand for what the first is about. */
const PRONOUN = /\b(?:he|she|it|they|him|them)\b/iu;

/** The two questions that a question consists of, each complete; absent where it is one. */
export function splitParts(question: string): readonly [string, string] | undefined {
  const { first, second, rest } = together.exec(question)?.groups ?? {};
  if (first !== undefined && second !== undefined && rest !== undefined)
    return [`${first} ${rest}`, `${second} ${rest}`];
  const { left, right } = oneAfterOther.exec(question)?.groups ?? {};
  if (left === undefined || right === undefined) return undefined;
  return [left, completed(right, aboutOf(left))];
}

/** What a question is about: all but the words that ask. */
const aboutOf = (question: string): string =>
  question
    .replace(new RegExp(`^${ASKING}(?:['’]s)?\\s*`, "iu"), "")
    .replace(/^(?:did|does|do|is|are|was|were|has|have|had|will)\s+/iu, "");

/** "by how much" after "who won" is "how much won"; "what did he do" after "who is X" is "what did X do". */
function completed(question: string, about: string): string {
  if (question.split(/\s+/u).length < WHOLE || new RegExp(`^${ASKING}$`, "iu").test(question))
    return `${question} ${about}`;
  return about.split(/\s+/u).length <= WHOLE ? question.replace(PRONOUN, about) : question;
}
