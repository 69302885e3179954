import type { Span } from "../../text/span.ts";
import type { Mention } from "../extraction.ts";
import type { DescriptionForm, Site } from "./descriptionForm.ts";
import { personRoles } from "./gazetteer.ts";
import { headOfDescription } from "./headOfDescription.ts";
import { isPersonNoun } from "./isPersonNoun.ts";
import { DETERMINER, isAbout, isClause } from "./nounPhrases.ts";

/** Longest description, in UTF-16 units; anything longer is probably a sentence. */
const LONGEST = 240;

/** One to four words. */
const WORDS = String.raw`[\p{L}-]+(?:\s[\p{L}-]+){0,3}`;

/** What may follow the comma after a name and say who it is, to the end of the clause. */
const APPOSITION = new RegExp(
  String.raw`^\s?,\s+((?:${DETERMINER}|who|\d\d,|then|now|formerly|head|chief|${WORDS}\s(?:of|at|for|from|with|to|in|on|and)|${WORDS}(?=[,.;]|$))\s?[^.;:"“”]*)`,
  "u",
);

/** The forms in which a description stands after the name. */
export const FORMS_AFTER: readonly DescriptionForm[] = [
  // "Dominic Murphy, head of the Met's Counter Terrorism Command, stated", "Ann Lee, a 34-year-old nurse,".
  (site) => {
    const match = APPOSITION.exec(site.after);
    const words = match?.[1];
    if (match === null || words === undefined || words.startsWith("who")) return undefined;
    const phrase = upToComma(words);
    if (phrase === undefined || !isAppositive(phrase, site.mention.kind)) return undefined;
    return { ...afterName(site, match[0].indexOf(words), phrase), form: "apposition" };
  },
  // "Mr Rogers, who also serves as an advisor to", "the service, which operates under".
  (site) => {
    const match =
      /^\s?,?\s+((?:who|which)\s(?:(?:is|was|are|were|has been|had been|also|currently|formerly|previously|now|once|later)\s)*(?:(?:serves?|served|works?|worked|acts?|acted|runs?|ran|leads?|led|heads?|headed|operates?|operated|represents?|represented|chairs?|chaired|founded|owns?|owned|edits?|edited|makes?|made|became|stood|plays?|played|manages?|managed|oversees?|oversaw|wrote|writes)\b|(?:an?|the|one)\s|among\b|based\b)[^.;:"“”]*)/u.exec(
        site.after,
      );
    const words = match?.[1];
    if (match === null || words === undefined) return undefined;
    const phrase = upToComma(words) ?? words;
    return phrase.length > LONGEST
      ? undefined
      : { ...afterName(site, match[0].indexOf(words), phrase), form: "role" };
  },
  // "Ann Lee is the chair of the trust."
  (site) => {
    const match =
      /^\s((?:is|was|are|were|became|remains|has been|had been|serves as|served as|works as|worked as)\s(?:also\s|now\s|then\s|currently\s|formerly\s|previously\s|once\s)?(?:an?|the|one of|its|his|her|their|head|chair|chairman|president|director|leader)\s[^.;:,"“”]{2,200})/u.exec(
        site.after,
      );
    const words = match?.[1];
    if (
      match === null ||
      words === undefined ||
      /^(?:is|was|are|were)\s(?:the|an?)\s(?:most|only|more|first time|bit|lot|few)\b/u.test(words)
    )
      return undefined;
    return { ...afterName(site, match[0].indexOf(words), words), form: "role" };
  },
  // "the Five Eyes (the intelligence-sharing network ...)".
  (site) => {
    const match = /^\s?\(((?:an?|the)\s[^()]{4,240})\)/u.exec(site.after);
    return match?.[1] === undefined
      ? undefined
      : { ...afterName(site, match[0].indexOf(match[1]), match[1]), form: "definition" };
  },
];

/** A span of the text after the name, without white space at its ends. */
function afterName({ mention }: Site, from: number, words: string): Span {
  const lead = words.length - words.trimStart().length;
  const start = mention.end + from + lead;
  return { start, end: start + words.trim().length };
}

/** The words up to the comma that ends an apposition; a comma inside a list of titles does not. */
function upToComma(words: string): string | undefined {
  const pieces = words.split(",");
  let phrase = pieces[0] ?? "";
  // "34, a nurse, said": the age is skipped.
  if (/^\d\d$/.test(phrase.trim()) && /^\s(?:an?|the)\s/u.test(pieces[1] ?? ""))
    phrase = `${phrase},${pieces[1] ?? ""}`;
  phrase = phrase.trimEnd();
  return phrase.length > LONGEST || phrase.length < 2 ? undefined : phrase;
}

/** A noun phrase about the name rather than another clause. */
function isAppositive(phrase: string, kind: Mention["kind"]): boolean {
  if (
    /^(?:the|an?|its|their|his|her|our)\s(?:day|week|month|year|same|next|first time|result|latter|former\s*$)/u.test(
      phrase,
    ) ||
    isClause(phrase)
  )
    return false;
  // The topic of the phrase is before its first preposition: "head of the unit", not "along with two officers".
  const core = headOfDescription(phrase);
  const isDetermined = STARTS_DETERMINED.test(phrase);
  if (kind === "place") return /^(?:the|an?)\s/u.test(phrase) && PLACE_NOUN.test(core);
  // "Speaking to the Post, the founder of the trust, Ann Lee, said": a role does not describe an organisation.
  if (kind === "org") return isDetermined && !hasRole(core);
  if (/-year-old\b|^\d\d(?:,|$)/u.test(phrase)) return true;
  // "Ann Lee, managing director, said", "the Labour MP for Leigh", but not "Ann Lee, driver Tom Hill and".
  const last = core.split(/\s/u).at(-1) ?? "";
  const noun = last.toLowerCase();
  if (isNamelike(last) ? personRoles.has(noun) : isPersonNoun(noun)) return true;
  if (isDetermined && (isAbout(phrase, kind) || DOER.test(core))) return true;
  return (isDetermined || core !== phrase) && hasRole(core);
}

/** A word that may be part of a name: "Shelagh Prentice, Nicola Valley Courier". */
const isNamelike = (word: string): boolean => /^\p{Lu}.*\p{Ll}/u.test(word);

const STARTS_DETERMINED = new RegExp(String.raw`^(?:(?:${DETERMINER}|then|now)\s|\d\d,)`, "u");

/** A word made of what somebody does: "the archive's first binder", "a flautist". */
const DOER = /\p{L}{2}(?:[bcdfghklmnprstvwz]er|[st]or|ist|ian|eer|smith|wright|man|woman)$/u;

const PLACE_NOUN =
  /\b(?:city|town|village|capital|port|region|province|state|country|island|district|county|suburb|river)\b/u;

/** Whether the phrase has a word for a role, which no organisation has. */
function hasRole(phrase: string): boolean {
  return phrase.split(/[\s,]+/u).some((word) => {
    const noun = word.toLowerCase().replace(/['’]s$/u, "");
    return personRoles.has(noun) || personRoles.has(noun.replace(/s$/u, ""));
  });
}
