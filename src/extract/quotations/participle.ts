import type { Span } from "../../text/span.ts";
import { lastVerb, mainSubject } from "./mainSubject.ts";
import { subjectBefore } from "./nounPhrase.ts";
import type { SpeechVerb, Voice } from "./voice.ts";

const link =
  /(?:^|\s)(as|for|of|over|about|from|by|after|before|while|when|in|on|without|and|or|not|also)\s(?:having\s|\w+ly\s)?$/;
const passed = /\b(?:was|were|is|are|been|being|be|got)\s(?:\p{Ll}+\s)?$/u;
const denied = /\b(?:den(?:y|ies|ied)|denying|avoid\w*)\s(?:ever\s|having\s)?$/;
/** "local newspapers quote Ann Lee as saying": the verb list has only "quoted". */
const quoting = /\bquot(?:e|es|ing)\s(?<who>[^,;:()—–]{2,60}?)\sas\s(?:having\s)?$/u;
const reflexive = /^(?:himself|herself|itself|themselves)\b/;
const adverbs = /^(?:\w+ly|again|also|later|then|back|out|up|down|on|off|away|once|twice)$/;
const writing =
  /\b(?:letters?|notes?|signs?|placards?|banners?|posters?|emails?|e-mails?|messages?|texts?|cards?|leaflets?|notices?|plaques?|books?|reports?|tweets?|posts?|videos?|recordings?|clips?|calls?|statements?|articles?|adverts?|files?|documents?|papers?)$/;
const issuing =
  /^(?:issue|release|publish|post|send|sent|write|wrote|written|put|gave|give|made|make|share|sign|tweet|upload|record|read)/;

/** Finds whose words "saying" and similar forms introduce. */
export function subjectOfParticiple(narration: string, place: SpeechVerb): Voice | undefined {
  const { from, verb } = place;
  const before = narration.slice(from, verb);
  if (denied.test(before)) return "unnamed";
  const quoted = quoting.exec(before)?.groups?.["who"];
  if (quoted !== undefined) {
    const start = from + before.lastIndexOf(quoted);
    return { start, end: start + quoted.length };
  }
  const linked = link.exec(before);
  const isLoose = linked === null && /(?:^|[,—–])\s*(?:also\s|\w+ly\s)?$/.test(before);
  if (isLoose || (linked !== null && !/^(?:as|for|of|over|about|from)$/.test(linked[1] ?? "")))
    return mainSubject(narration, from, verb);
  const end = from + (linked?.index ?? before.trimEnd().length);
  const governor = lastVerb(narration, from, end);
  if (governor === undefined)
    return mainSubject(narration, from, verb) ?? subjectBefore(narration, from, verb);
  // "was quoted as saying", "was fined for saying".
  if (passed.test(narration.slice(from, governor.start)))
    return subjectBefore(narration, from, governor.start);
  const object = narration.slice(governor.end, end).trim();
  if (object === "" || adverbs.test(object) || reflexive.test(object))
    return mainSubject(narration, from, verb);
  const person = objectPerson(narration, place, end);
  if (person !== undefined)
    return /^(?:to|with)\s/.test(object) && isApology(narration.slice(governor.start, governor.end))
      ? mainSubject(narration, from, verb)
      : person;
  // "sued the Tarn Herald for calling it that".
  if (linked !== null && /^(?:the\s)?\p{Lu}/u.test(object)) return "unnamed";
  if (writing.test(object) && !issuing.test(narration.slice(governor.start, governor.end))) return "unnamed";
  return mainSubject(narration, from, verb);
}

const isApology = (verb: string): boolean => verb.startsWith("apologi");

/** The person between the last verb before `end` and `end`, as in "criticised Omar Haddad", "spoke to him". */
export function objectPerson(
  narration: string,
  { from, isPerson }: SpeechVerb,
  end: number,
): Span | undefined {
  const governor = lastVerb(narration, from, end);
  if (governor === undefined) return undefined;
  const words = narration.slice(governor.end, end);
  const lead =
    /^\s+(?:(?:out|back|off|up|on|down)\s)?(?:(?:to|with|by|from|against|about|at|on|that|former)\s)?/.exec(
      words,
    )?.[0].length ?? 0;
  const [own = ""] = words.slice(lead).split(/[,;:()—–]/, 1);
  const phrase = own.trimEnd();
  if (phrase === "" || phrase.split(/\s+/).length > 8) return undefined;
  const span = { start: governor.end + lead, end: governor.end + lead + phrase.length };
  return isPerson(span) ? span : undefined;
}
