import type { Gender } from "./genderOf.ts";
import { isPersonNoun } from "../names/isPersonNoun.ts";
import type { Speaker } from "./knownNames.ts";

/** Somebody in a paragraph. */
export interface Person {
  readonly speaker: Speaker;
  /** Distinguishes different people. */
  readonly key: string;
  /** Where, in the block. */
  readonly start: number;
  readonly gender: Gender | undefined;
  /** Whether the name is a subject or an object, unlike in "a statue of Ann Lee" or "Ann Lee's house". */
  readonly acts: boolean;
}

const preposition =
  /\b(?:of|for|in|at|on|from|with|after|before|about|against|to|near|like|than|named|called|under|over|behind|beside|without|between|among|towards?|into|via|as)\s$/;
const beforeName = /(?:(?:the|a|an|his|her|its|their)\s)?(?:[\p{L}’'.-]+\s){0,3}$/u;
const possessive = /^['’](?:s\b|\s)/;

/** Whether a name or noun from `start` to `end` of a narration is a subject or an object. */
export function acts(narration: string, start: number, end: number): boolean {
  if (possessive.test(narration.slice(end, end + 2))) return false;
  const before = narration.slice(Math.max(0, start - 60), start);
  const words = beforeName.exec(before)?.[0].split(/(?<=\s)/) ?? [];
  // "of", "of the", "of Judge", "of the mayor": the words between belong to the name.
  for (const word of words.toReversed()) {
    if (preposition.test(word)) return false;
    if (!/^(?:the|a|an|his|her|its|their|\p{Lu}.*)\s$/u.test(word) && !isPersonNoun(word.trim())) break;
  }
  return true;
}
