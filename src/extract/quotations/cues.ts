import { isPersonal } from "./isPersonal.ts";
import { lastVerb, mainSubject } from "./mainSubject.ts";
import { subjectAfter, subjectBefore } from "./nounPhrase.ts";
import { openInverted, openLeading, openTrailing } from "./openVerbs.ts";
import { claimant } from "./possessedWords.ts";
import { signature } from "./signature.ts";
import { invertingPattern, sayingPattern, speechPattern } from "./speechVerbs.ts";
import { subjectOf } from "./subjectOfVerb.ts";
import type { QuotationPlace, Voice } from "./voice.ts";

/** Finds the words that name a quotation's speaker, or `undefined`. */
export type SpeechCue = (place: QuotationPlace) => Voice | undefined;

const saying = new RegExp(`(?<![\\w’'-])${sayingPattern}`, "g");
const speech = new RegExp(`(?<![\\w’'-])(?:${speechPattern}|according to(?! plan)|in the words of)`, "gi");
const inverted = new RegExp(`^(?:(?:also|then|later|\\w+ly) )?${invertingPattern}`);
const accordingTo = /^(?:according to|in the words of) /i;
// "quoted Ann Lee as saying", "criticised her for calling it that", "heard Ann Lee say": the later verb decides.
const governed =
  /^[^,.;:\uE000]*?\s(?:(?:as|for|of|about|over)\s(?:having\s)?(?:saying|telling|claiming|suggesting|stating|writing|arguing|tweeting|shouting|asking)|to\shave\s(?:said|told|asked|called)|saying|say|tell)(?![\w-])/u;
// "Ann Lee said Ben Fox told her": after a verb of saying, somebody else says it.
const secondVoice =
  /^\s(?:(?:the|a|an|his|her|their|its)\s|(?=\p{Lu})|(?=(?:he|she|they)\s))[^,.;:\uE000]{2,40}?\s(?:had |has )?(?:said|told|asked|wrote|shouted|replied|warned|whispered|yelled|remarked)(?![\w-])/u;

// "Ann Lee’s response: “...”"
const utterance =
  /['’]s?\s(?:\p{Ll}+\s)?(?:response|answer|message|reply|verdict|advice|conclusion|reaction|words|slogan|motto|warning|statement|comment|tweet|post)$/u;
// "read a letter from her: “...”", "was jailed by Ann Lee: “...”": the speaker is unclear.
const receiving =
  /\b(?:read|reads|received|got|opened|found|saw|showed|shown|quoted|handed|given|sent)\b.*\b(?:letter|note|message|email|e-mail|text|card|sign|statement|report|post)\b|\b(?:was|were|is|are|been|being)\s\p{Ll}+(?:ed|en|wn|ld|nt|ght)\b/u;

/** "X told reporters: “...”" uses the subject of the clause before the colon. */
export const colon: SpeechCue = (place) => {
  const { narration, mark, sentence, isPerson } = place;
  const left = narration.slice(sentence.start, mark.open);
  const end = /[:,]\s*(?:that )?$/.exec(left);
  if (end === null) return undefined;
  const verb = Array.from(left.matchAll(speech)).at(-1);
  if (
    end[0].startsWith(",") &&
    (verb === undefined || left.slice(verb.index + verb[0].length, end.index).length > 60)
  ) {
    return end[0] === ", " ? openLeading(place) : undefined;
  }
  if (verb !== undefined) return speakerAt(place, sentence.start + verb.index, verb[0]);
  // "A club insider: ‘It's done.’"; "generative AI is changing work: “...”" does not name a speaker.
  const subject =
    mainSubject(narration, sentence.start, sentence.start + end.index) ??
    subjectBefore(narration, sentence.start, sentence.start + end.index);
  if (subject === undefined) return openLeading(place);
  const words = narration.slice(subject.start, subject.end);
  const possessed = utterance.exec(words);
  if (possessed !== null) return { start: subject.start, end: subject.start + possessed.index };
  if (!isPersonal(words) && !isPerson(subject)) return undefined;
  return receiving.test(left) ? "unnamed" : subject;
};

/** "“...,” X said", "“...,” said X", "“...,” according to X". */
export const trailing: SpeechCue = (place) => {
  const { narration, mark, ending, sentence, next, isPerson } = place;
  const to = Math.min(next, Math.max(sentence.end, mark.close));
  const lead = /^[\s,–—-]*/.exec(narration.slice(mark.close, to))?.[0] ?? "";
  // "“Unrelated!” said X" and "“X”, said Y"; but "a “lite” version, said Y" only quotes in passing.
  const isWhole = narration.slice(sentence.start, mark.open).trim() === "";
  const isAttached =
    (isWhole && !ending.endsWith(".")) || /[,?!…—–-]['’”"]?$/.test(ending) || /[,—–]/.test(lead);
  if (!isAttached) return signature(place);
  const from = mark.close + lead.length + (narration.startsWith("as ", mark.close + lead.length) ? 3 : 0);
  const region = narration.slice(from, to);
  const according = accordingTo.exec(region);
  if (according !== null) return subjectAfter(narration, from + according[0].length, to);
  const first = inverted.exec(region);
  if (first !== null) return subjectAfter(narration, from + first[0].length, to);
  const later = governed.exec(region);
  if (later !== null) {
    const words = /[a-z]+$/.exec(later[0])?.[0] ?? "";
    const verb = from + later[0].length - words.length;
    return subjectOf(narration, { from, verb, words, open: to, next: to, isPerson });
  }
  for (const verb of region.slice(0, 240).matchAll(saying)) {
    const subject = subjectBefore(narration, from, from + verb.index);
    if (subject === undefined) continue;
    if (!startsClause(narration.slice(from, subject.start))) return undefined;
    const rest = region.slice(verb.index + verb[0].length);
    // "It was “a mess”, Ben Fox said that ...": the verb refers to what follows.
    if (!isWhole && /^ (?:that|it|he|she|they|the|there|his|her|its|their)\b/.test(rest)) return undefined;
    if (secondVoice.test(rest)) return "unnamed";
    return subjectOf(narration, {
      from,
      verb: from + verb.index,
      words: verb[0],
      open: to,
      next: to,
      isPerson,
    });
  }
  return (
    (isWhole ? (openInverted(place, from, to) ?? openTrailing(place, from, to)) : undefined) ??
    signature(place)
  );
};

const beforeSubject = new Set("but and as then later yesterday today how the a".split(" "));

function startsClause(skipped: string): boolean {
  return (skipped.toLowerCase().match(/\S+/g) ?? []).every((word) => beforeSubject.has(word));
}

/** "X said that it was “a mess”", "according to X, it was “a mess”": the nearest cue before it in its sentence. */
export const leading: SpeechCue = (place) => {
  const { narration, mark, sentence } = place;
  const left = narration.slice(sentence.start, mark.open);
  const verbs = Array.from(left.matchAll(speech)).toReversed();
  for (const verb of verbs.slice(0, 3)) {
    // "told staff, according to three people, that it was “a mess”": the aside is not the cue.
    if (accordingTo.test(`${verb[0]} `) && /, that\b/.test(left.slice(verb.index))) continue;
    const voice = speakerAt(place, sentence.start + verb.index, verb[0], place.next);
    if (voice === undefined) continue;
    if (hasOtherSubject(place)) return "unnamed";
    return claimant(place, sentence.start + verb.index, verb[0]) ?? voice;
  }
  return openLeading(place);
};

/**
 * "Ann Lee called it “a slow boat” and Ben Fox “a wet boat”": somebody named between two quotations may be the
 * speaker or the topic.
 */
function hasOtherSubject({ narration, mark, isPerson }: QuotationPlace): boolean {
  const between = /[\uE000](,?\s(?:and|but|while)\s)(?!that\b)([^,;:\uE000]{2,40})\s$/u.exec(
    narration.slice(0, mark.open),
  );
  if (between === null) return false;
  const start = between.index + 1 + (between[1] ?? "").length;
  const end = start + (between[2] ?? "").length;
  return isPerson({ start, end }) && lastVerb(narration, start, end) === undefined;
}

/** "It was “a mess”, X told the BBC.": a cue that ends the sentence. */
export const closing: SpeechCue = ({ narration, mark, sentence, isPerson }) => {
  const region = narration.slice(mark.close, sentence.end);
  const according = /(?:^|[\s,])(?:according to|in the words of) /i.exec(region);
  if (according !== null) {
    return subjectAfter(narration, mark.close + according.index + according[0].length, sentence.end);
  }
  for (const verb of region.matchAll(saying)) {
    const rest = region.slice(verb.index + verb[0].length);
    if (!/^(?: [^,:;]{0,60})?[.?!]?[\s”’"]*$/.test(rest) || /^ (?:that|it|he|she|they)\b/.test(rest))
      continue;
    const at = mark.close + verb.index;
    const subject = subjectBefore(narration, mark.close, at);
    if (subject === undefined || !/[,—–]\s*$/.test(narration.slice(mark.close, subject.start))) continue;
    const to = sentence.end;
    return subjectOf(narration, {
      from: mark.close,
      verb: at,
      words: verb[0],
      open: to,
      next: to,
      isPerson,
    });
  }
  const last = new RegExp(`,\\s+${invertingPattern} (?=[^,]+[.?!]?\\s*$)`).exec(region);
  return last === null
    ? undefined
    : subjectAfter(narration, mark.close + last.index + last[0].length, sentence.end);
};

function speakerAt(
  { narration, sentence, mark, isPerson }: QuotationPlace,
  verb: number,
  words: string,
  next = mark.open,
): Voice | undefined {
  return accordingTo.test(`${words} `)
    ? subjectAfter(narration, verb + words.length, mark.open)
    : subjectOf(narration, { from: sentence.start, verb, words, open: mark.open, next, isPerson });
}
