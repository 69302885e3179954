import type { Span } from "../../text/span.ts";
import { subjectAfter, subjectBefore } from "./nounPhrase.ts";
import { objectPerson, subjectOfParticiple } from "./participle.ts";
import { mainSubject } from "./mainSubject.ts";
import { sayingPattern } from "./speechVerbs.ts";
import type { SpeechVerb, Voice } from "./voice.ts";

const isSpeech = new RegExp(`^${sayingPattern}`);
const passive =
  /\b(?:was|were|is|are|been|being|be|got|gets|get)\s+(?:(?!who\b|that\b|and\b|but\b|to\b)\p{Ll}+\s+){0,2}$/u;
// "B's claims", "the report", "rejected calls": nouns that look like verbs.
const nouns =
  /^(?:claims?|remarks?|reports?|answers?|calls?|demands?|comments?|attacks?|praise|fears?|hopes?|thought|tweets?|cries|jokes?|notes?|promises?|replies|talks?|blame|states?)$/;
const beforeNoun =
  /(?:['’]s?|\b(?:the|a|an|his|her|their|its|my|our|these|those|such|this|any|some|no|of|by|for|with|to|from|despite|amid|about|after|rejected|denied|dismissed|repeated|made|false|public|member|nation|united|Gulf|Arab|Baltic))\s$/i;

/**
 * Finds whose words a verb of speech introduces: its subject; for a passive, the one after "by"; for a participle or a
 * second verb, the clause's subject or object ("quoted Ann Lee as saying"). "unnamed" if the text leaves it out or unclear.
 */
export function subjectOf(narration: string, place: SpeechVerb): Voice | undefined {
  const { from, verb, words, open, next } = place;
  const before = narration.slice(from, verb);
  const after = verb + words.length;
  if (nouns.test(words) && beforeNoun.test(before) && !(/\bto\s$/.test(before) && !words.endsWith("s")))
    return undefined;
  // "Ann Lee's warning", "her telling of it".
  if (words.endsWith("ing") && /(?:['’]s?|\b(?:his|her|its|their|a|the))\s$/.test(before)) return undefined;
  if (words.endsWith("ing") || /\bhaving\s$/.test(before)) return subjectOfParticiple(narration, place);
  if (
    passive.test(before) ||
    words.startsWith("Told") ||
    (/(?:ed|told)$/.test(words) && narration.startsWith(" by ", after)) ||
    isReduced(words, before, narration.slice(after, open))
  ) {
    const agent = /\bby (?!\w+ing\b|\d)/.exec(narration.slice(after, open));
    if (agent !== null) return subjectAfter(narration, after + agent.index + agent[0].length, open);
    const behind = /^\p{Co}*\s+by /u.exec(narration.slice(open, Math.max(open, next)));
    return (
      (behind === null ? undefined : subjectAfter(narration, open + behind[0].length, next)) ??
      unnamedSpeech(words)
    );
  }
  return relativeHead(narration, place) ?? ownSubject(narration, place, before);
}

/** "He was told that ..." is what somebody said; "He is described as “evil”" may not be. */
const unnamedSpeech = (words: string): Voice | undefined =>
  isSpeech.test(words) &&
  !/^(?:believe|thought|hope|fear|report|note|state|suggest|predict|indicate|announce)/.test(words)
    ? "unnamed"
    : undefined;

function ownSubject(narration: string, place: SpeechVerb, before: string): Voice | undefined {
  const { from, verb, words } = place;
  const own = subjectBefore(narration, from, verb);
  // "two emergency call bells": a noun, if no plural precedes it.
  if (own !== undefined && nouns.test(words) && !words.endsWith("s") && !manyOf(narration, own))
    return undefined;
  if (own !== undefined) return own;
  const object = objectPerson(narration, place, verb);
  // "told Ann Lee to call it “a mess”": nobody has said it yet.
  if (/\bto\s(?:\w+ly\s)?$/.test(before) && object !== undefined) return "unnamed";
  // "Ann Lee said Ben Fox told her “...”", "heard Ben Fox say “...”".
  if (object !== undefined && !/[,]\s*$|\b(?:and|but|or|then|also|not)\s$/.test(before)) return object;
  const isSecond = /(?:^|\b(?:and|but|or|then|to|also|\w+ly|not|had|has|have)|,)\s*$/.test(before);
  return isSecond || !isSpeech.test(words) ? mainSubject(narration, from, verb) : undefined;
}

const manyOf = (narration: string, { start, end }: Span): boolean =>
  /(?:s|people|police|men|women|children|staff|and .*|I|we|they|you|who)$|^(?:some|many|most|few|both|all)\b/i.test(
    narration.slice(start, end),
  );

const who = /,?\s+who(?:\s(?:has|have|had|also|then|later|once|\w+ly))*\s*$/;

/** "Ann Lee met Ben Fox, who said “...”": the noun before the relative clause, if it is not a subject. */
function relativeHead(narration: string, place: SpeechVerb): Span | undefined {
  const relative = who.exec(narration.slice(place.from, place.verb));
  return relative === null ? undefined : objectPerson(narration, place, place.from + relative.index);
}

// "what he called “a mess”", "which she described as “a mess”": the object precedes the verb.
const fronted = /\b(?:what|which|that|whom)\s+(?:\S+\s+){1,5}$|\b(?:he|she|they|it|I|we)\s+(?:\w+ly\s+)?$/;

/** "a man described as “evil”", "a scheme dubbed “Otter”": a participle without its object reports what others say. */
function isReduced(words: string, before: string, after: string): boolean {
  if (!words.endsWith("ed") || fronted.test(before)) return false;
  if (/^\s*(?:(?:the|an?)\s)?$/.test(after))
    return /^(?:called|dubbed|labell?ed|branded|termed)$/.test(words);
  return (
    /^\s+(?:as|of)\s/.test(after) &&
    /^(?:described|hailed|denounced|dismissed|condemned|praised|critici[sz]ed|derided|mocked|lauded|touted|characteri[sz]ed|accused)$/.test(
      words,
    )
  );
}
