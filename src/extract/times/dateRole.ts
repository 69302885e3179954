import type { Span } from "../../text/span.ts";
import type { Period } from "./period.ts";

/**
 * The role of a date in its sentence: `frame` if it says when things happened ("In 1998 the yard was sold"), `weak`
 * if it only identifies something ("the flood of 1953"), `aside` if it is a comparison or a thing's own date.
 */
export type DateRole = "frame" | "weak" | "aside";

/** How far before a date its role shows, in characters. */
const reach = 80;

const comparison =
  /\b(?:since|than|as|like|unlike|compared (?:with|to)|versus|vs\.?|against|until|till|before|by|after|beat|beating|matching|(?:up|down|rise|rose|fall|fell|increase|decrease) from|(?:than|as|like|unlike|compared (?:with|to)|against|since|before|after|beat|beating|match|matching) (?:that|those|it|the|its|their|his|her|he|she|they|we|I|you|did|was|were|had|any)(?: [\p{L}’'-]+){0,3})(?: (?:in|of|on|from))? (?:the )?(?:early |late |mid-)?$/iu;

/** ", built in 1987," and ", who was born in 1950,": about a thing or a person instead of the events. */
const relative = /\b(?:who|whose|whom|which|where)\b[^.;:!?]*$/;
const participle =
  /(?:, |^|[.!?] )(?:(?:first|last|then|originally|newly|only|once) )?(?:\p{L}+ed|built|born|made|won|lost|held|written|sold|sunk|begun|set|bought|known|taken|given|shot|drawn|found|left)\b[^.;:!?]{0,50}$/u;

const determiner =
  /(?:\b(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|any|no)|['’]s|s['’]) $/i;

/** The origin of a thing or a person says nothing about later events: "founded in 1999", "born in 1950". */
const beginning =
  /\b(?:born|founded|established|built|set up|created|formed|designed) (?:[\p{L}’'-]+ ){0,4}(?:in|on) (?:the )?$/iu;

/**
 * The role of a date in a text; an exact day frames events even if a mere year would only identify ("the fire of 5
 * May 1998").
 */
export function dateRoleOf(text: string, { start, end }: Span, { precision }: Period): DateRole {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + 20);
  if (comparison.test(before) || /\([^()]*$/.test(before)) return "aside";
  const clause = before.split(/[.;:!?]\s/).at(-1) ?? "";
  const isRelative = relative.test(clause);
  if ((isRelative || participle.test(before)) && /^[^.;:!?]{0,20}?[,)]/.test(after)) return "aside";
  // "the 1987 ferry", "his 2019 rival"
  if (determiner.test(before) && /^ [\p{Ll}]/u.test(after)) return "weak";
  return isRelative || (precision === "year" && /\bof $/i.test(before)) || beginning.test(before)
    ? "weak"
    : "frame";
}
