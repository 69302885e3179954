/** Whether the clause of a time expression looks back or ahead. */
export type Tense = "past" | "future";

const future =
  "be \\w{2,}(?:ed|en|wn|ld|lt|nt|ut|rn|id|de)|will|won't|won’t|shall|would|'ll|’ll|could|may|might|must|should|can|cannot|scheduled|due|expected|expects|expect|set to|plans|plan|planned|hopes|hope|aims|intends|going to|to be|likely|slated|payable|upcoming|forthcoming|forecast|ahead of|begins?|starts?|opens?|closes?|goes|takes place|until|till|faces?|heads|travels|hosts|kicks off|resumes|deadline";

const past =
  "said|told|says|was|were|had|did|has|have|went|came|took|made|got|gave|began|met|won|lost|fell|rose|left|held|found|saw|became|led|sent|spoke|wrote|sold|paid|ran|rang|shot|hit|cut|kept|knew|thought|heard|brought|bought|caught|taught|stood|told|put|set|grew|drew|threw|broke|broken|killed|dead|\\w{2,}ed";

const word = new RegExp(`(?<![\\w’'])(?:(${future})|(${past}))(?![\\w])|('ll|’ll)(?!\\w)`, "gi");

// "scheduled", "expected" and "planned" look ahead although they end in -ed, so they are tried first.
function tenses(text: string): Tense[] {
  return Array.from(text.matchAll(word), (match) => (match[2] === undefined ? "future" : "past"));
}

const clauseEnd = /[;:.!?“”"—]|, (?:and|but|which|who|while)\b/;

/**
 * The tense of the clause around `[start, end)` of a sentence: that of the nearest verb before the expression,
 * otherwise of the first one after it; `undefined` if neither is in the tables.
 */
export function tenseAround(sentence: string, start: number, end: number): Tense | undefined {
  const before = sentence.slice(Math.max(0, start - 120), start);
  if (/\bsince $/i.test(before)) return "past";
  const nearest = tenses(before).at(-1);
  if (nearest !== undefined) return nearest;
  const after = sentence.slice(end, end + 120);
  const clause = clauseEnd.exec(after);
  return tenses(clause === null ? after : after.slice(0, clause.index))[0];
}

/** How many verbs from the tables are in a text. */
export const countVerbs = (text: string): number => tenses(text).length;
