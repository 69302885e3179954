import type { Span } from "../../text/span.ts";
import { subjectAfter, subjectBefore } from "./nounPhrase.ts";
import type { QuotationPlace, Voice } from "./voice.ts";

const irregular =
  "wept|sang|spat|shot|hit|bit|swore|spoke|began|broke|cut|put|threw|went|ran|burst|let|drew|came|wrote|read|rang|bid|quoth|sighs|shrieks";
// "beamed", "grumbles", "shot back"; "boss" and "retired" before a noun are not verbs.
const verb = `(?:\\p{Ll}{2,}(?:ed|[^s\\P{Ll}]s)|${irregular})(?: (?:back|in|out|up|on|off|away|over|forth|again|along))?`;
const inverted = new RegExp(
  `^(?:(?:also|then|later|\\p{Ll}+ly) )?${verb}\\s+(?=(?:the|a|an|one|his|her|their|its)\\s|\\p{Lu}|\\p{Ll}+ \\p{Lu})`,
  "u",
);
const notVerb =
  /^(?:aged|named|titled|called|entitled|based|retired|renowned|disgraced|convicted|jailed|elected|accused|released|directed|produced|published|performed|inspired|used|needed|headed|starred|perhaps|always|sometimes|besides|towards|afterwards|unless|politics|sports|news|was|is|has|does|goes|means|sees)\b/;
const trailing = new RegExp(
  `(?<![\\p{L}’'-])${verb}(?=[.,;:?!]|\\s*$|\\s(?:at|to|in|on|as|after|before|during|when|while|with|from|about|through|into|over|outside|inside|for|last|this|yesterday|later|and)\\s|\\s\\p{Ll}+ly\\b)`,
  "gu",
);
const leading = new RegExp(
  `(?<![\\p{L}’'-])${verb}(?:\\s\\p{Ll}+ly)?(?:[:,]\\s*|\\s(?:that|how)\\s.*)$`,
  "su",
);

/** A name, or a noun with its article: in "human relationships that ..." there is no person. */
function isSubject({ narration, isPerson }: QuotationPlace, phrase: Span | undefined): phrase is Span {
  if (phrase === undefined || !isPerson(phrase)) return false;
  return /^(?:\p{Lu}|(?:the|a|an|one|another|his|her|their|its|he|she|they)\s|\p{Ll}+ \p{Lu})|^(?:he|she|they)$/u.test(
    narration.slice(phrase.start, phrase.end),
  );
}

/** "“We won,” beamed Ann Lee": any verb in this position followed by a person. */
export function openInverted(place: QuotationPlace, from: number, to: number): Voice | undefined {
  const { narration } = place;
  const region = narration.slice(from, to);
  const match = inverted.exec(region);
  if (match === null || notVerb.test(region)) return undefined;
  const phrase = subjectAfter(narration, from + match[0].length, to);
  return isSubject(place, phrase) ? phrase : undefined;
}

/** "“We won,” Ann Lee beamed": any verb in this position preceded by a person. */
export function openTrailing(place: QuotationPlace, from: number, to: number): Voice | undefined {
  const { narration, ending } = place;
  // After "Stop!" a new sentence may begin, without a speaker.
  if (!/,['’”"]?$/.test(ending) && !/,/.test(narration.slice(from - 3, from))) return undefined;
  for (const match of narration.slice(from, to).slice(0, 200).matchAll(trailing)) {
    const phrase = subjectBefore(narration, from, from + match.index);
    if (phrase === undefined) continue;
    return phrase.start === from && isSubject(place, phrase) ? phrase : undefined;
  }
  return undefined;
}

/**
 * "Ann Lee beamed: “We won.”", "Ann Lee grumbled that it was “late”": any verb in this position preceded by a person.
 */
export function openLeading(place: QuotationPlace): Voice | undefined {
  const { narration, mark, sentence } = place;
  const match = leading.exec(narration.slice(sentence.start, mark.open));
  if (match === null) return undefined;
  const phrase = subjectBefore(narration, sentence.start, sentence.start + match.index);
  return isSubject(place, phrase) ? phrase : undefined;
}
