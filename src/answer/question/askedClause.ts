import { AUXILIARY } from "./forms/questionForm.ts";

/** A question among other words: "the second train, why did it not stop". */
export interface AskedClause {
  /** The part that asks: "why did it not stop". */
  readonly asking: string;
  /** What is told beside it: "the second train". */
  readonly told: string;
}

/** Ends of clauses. */
const END = /(?:[.?!;:…]+|\s[-–—]+)\s+|,\s+(?:but |so |and )?|\s+but\s+/u;

/** Words that ask wherever a clause begins with them. */
const asks = new RegExp(
  `^(?:why|how|what|${AUXILIARY}|(?:is|are|was|were|did|does|do|has|have|had|wo|ca)n['’]t)\\b.* `,
  "iu",
);

/** Words that also begin a clause about somebody or something: "the captain, who was charged". */
const mayAsk = /^(?:who|whose|which|where|when)\b.* /iu;

/** "of the ten sites how many were closed": the question after a phrase that belongs to it. */
const AFTER_PHRASE =
  /^(?<told>(?:of|in|for|at|on|from|after|with|among|during) (?:(?!\b(?:who|what|which|where|when|why|how)\b).)+?),? (?<asking>(?:how many|how much|how|who|what|which|where|when|why) .+)$/iu;

/** Finds the clause of a text that asks; undefined if the text has one clause or none of them asks. */
export function askedClause(text: string): AskedClause | undefined {
  const { told, asking } = AFTER_PHRASE.exec(text)?.groups ?? {};
  if (told !== undefined && asking !== undefined) return { told, asking };
  const clauses = text.split(END).filter((clause) => clause !== "");
  if (clauses.length < 2) return undefined;
  const comesAfterComma = (clause: string): boolean => text.includes(`, ${clause}`);
  const place = clauses.findIndex(
    (clause) => asks.test(clause) || (mayAsk.test(clause) && !comesAfterComma(clause)),
  );
  const found = clauses[place];
  if (found === undefined) return undefined;
  return { asking: found, told: clauses.filter((_, at) => at !== place).join(" ") };
}
