import type { Mention } from "../extraction.ts";
import { LINKS } from "./headOfDescription.ts";
import { isPersonNoun } from "./isPersonNoun.ts";
import { readWords } from "./wordLists.ts";

const organisationNouns = readWords("organisationNouns");

/** Longest description before a name, in UTF-16 units. */
const LONGEST = 160;

/** "Kingsmere's", "Acme Corp.'s", "Orrell’s". */
const OWNER = String.raw`\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}(?:['’]s|s['’])`;
/** What a noun phrase that describes somebody starts with. */
export const DETERMINER = String.raw`(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[Oo]ne of|[Ff]ormer|${OWNER})`;

const STARTS = new RegExp(String.raw`(?<=^|[\s"“‘(])${DETERMINER}\s`, "gu");

/** What can follow the noun that a phrase is about: "the head OF the unit", "the man ACCUSED of it". */
const LINK = new RegExp(String.raw`^(?:${LINKS}|behind|against|and|named|called|\p{Ll}{2,}(?:ing|ed))$`, "u");

/** A finite verb: the words around it are a clause, not a noun phrase. */
const FINITE = /\b(?:is|was|are|were|said|says|has|have|had|will|would|can|could|did|does)\b/u;

/** Whether a phrase is a noun phrase about a person or an organisation: "the founder of the trust", not "the trust". */
export function isAbout(phrase: string, kind: Mention["kind"]): boolean {
  const words = phrase.split(/\s+/u);
  const isOneOf = /^one of\s/iu.test(phrase);
  for (const [at, word] of words.entries()) {
    if (at < (isOneOf ? 2 : 1)) continue;
    const next = words[at + 1];
    if (isNounFor(kind, isOneOf ? word.replace(/s$/u, "") : word) && (next === undefined || LINK.test(next)))
      return !isClause(phrase);
    if (LINK.test(word) && !/(?:ing|ed)$/u.test(word)) return false;
  }
  return false;
}

/** Whether a word is a noun for what the name stands for. */
function isNounFor(kind: Mention["kind"], word: string): boolean {
  const noun = word.toLowerCase();
  return kind === "person" ? isPersonNoun(noun) : kind === "org" && organisationNouns.has(noun);
}

/** Whether a phrase has a verb of its own, outside a relative clause. */
export const isClause = (phrase: string): boolean =>
  FINITE.test(phrase.replace(/\b(?:who|which|that|whose)\b.*$/u, ""));

/**
 * The noun phrase at the end of a text that describes a person or an organisation: "the leader of the party" of "He
 * met the leader of the party". Nothing if two phrases could: "the wife of the mayor".
 */
export function describingPhrase(text: string, kind: Mention["kind"]): string | undefined {
  const clause = text.slice(Math.max(text.search(/[^,;:"“”()]*$/u), text.length - LONGEST));
  const phrases = [...clause.matchAll(STARTS)]
    .map(({ index }) => clause.slice(index))
    .filter((phrase) => isAbout(phrase, kind));
  const shortest = phrases.at(-1) ?? "";
  const longer = phrases.slice(0, -1).map((phrase) => phrase.slice(0, phrase.length - shortest.length));
  if (shortest === "" || longer.some((start) => /\s(?:of|for|to|with|and)\s$/u.test(start))) return undefined;
  // "the former striker", "the National Hurricane Center's director"
  const own = longer.find((start) => /^(?:the|an?|its|their|his|her|our)\s$/iu.test(start)) ?? "";
  return own + shortest;
}
