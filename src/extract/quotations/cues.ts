import type { Span } from "../../text/span.ts";
import { isPersonal } from "./isPersonal.ts";
import type { Marked } from "./marks.ts";
import { subjectAfter, subjectBefore } from "./nounPhrase.ts";
import { subjectOf, mainSubject } from "./subjectOfVerb.ts";
import { invertingPattern, sayingPattern, speechPattern } from "./speechVerbs.ts";

/** A quotation in its block: everything a rule may look at; offsets are into the block. */
export interface Place {
  /** The block with its quotations veiled. */
  readonly narration: string;
  readonly mark: Marked;
  /** The last characters inside the marks. */
  readonly ending: string;
  /** The narrated sentence around the quotation. */
  readonly sentence: Span;
  /** Where the next quotation of the block opens, or the block ends. */
  readonly next: number;
}

/** Finds the words that name a quotation's speaker, or nothing. */
export type Cue = (place: Place) => Span | undefined;

const saying = new RegExp(`(?<![\\w’'-])${sayingPattern}`, "g");
const speech = new RegExp(`(?<![\\w’'-])(?:${speechPattern}|according to(?! plan)|in the words of)`, "gi");
const inverted = new RegExp(`^(?:(?:also|then|later|\\w+ly) )?${invertingPattern}`);
const accordingTo = /^(?:according to|in the words of) /i;

// "Ann Lee’s response: “...”"
const utterance =
  /['’]s?\s(?:\p{Ll}+\s)?(?:response|answer|message|reply|verdict|advice|conclusion|reaction|words|slogan|motto|warning|statement|comment|tweet|post)$/u;

/** The longest name and office under a quotation, in characters. */
const longestSignature = 60;

/** "X told reporters: “...”" takes the subject of the clause before the colon. */
export const colon: Cue = ({ narration, mark, sentence }) => {
  const left = narration.slice(sentence.start, mark.open);
  const end = /[:,]\s*(?:that )?$/.exec(left);
  if (end === null) return undefined;
  const verb = Array.from(left.matchAll(speech)).at(-1);
  if (
    end[0].startsWith(",") &&
    (verb === undefined || left.slice(verb.index + verb[0].length, end.index).length > 60)
  ) {
    return undefined;
  }
  if (verb !== undefined)
    return speakerAt(narration, sentence.start, sentence.start + verb.index, verb[0], mark.open);
  // "A club insider: ‘It's done.’"; "generative AI is changing work: “...”" says nothing of a speaker.
  const subject =
    mainSubject(narration, sentence.start, sentence.start + end.index) ??
    subjectBefore(narration, sentence.start, sentence.start + end.index);
  if (subject === undefined) return undefined;
  const words = narration.slice(subject.start, subject.end);
  const possessed = utterance.exec(words);
  if (possessed !== null) return { start: subject.start, end: subject.start + possessed.index };
  return isPersonal(words) ? subject : undefined;
};

/** "“...,” X said", "“...,” said X", "“...,” according to X". */
export const trailing: Cue = ({ narration, mark, ending, sentence, next }) => {
  const to = Math.min(next, Math.max(sentence.end, mark.close));
  const lead = /^[\s,–—-]*/.exec(narration.slice(mark.close, to))?.[0] ?? "";
  // "“Unrelated!” said X" and "“X”, said Y"; but "a “lite” version, said Y" only quotes in passing.
  const isWhole = narration.slice(sentence.start, mark.open).trim() === "" && !ending.endsWith(".");
  if (!isWhole && !/[,?!…—–-]['’”"]?$/.test(ending) && !/[,—–]/.test(lead)) return undefined;
  const from = mark.close + lead.length + (narration.startsWith("as ", mark.close + lead.length) ? 3 : 0);
  const region = narration.slice(from, to);
  const according = accordingTo.exec(region);
  if (according !== null) return subjectAfter(narration, from + according[0].length, to);
  const first = inverted.exec(region);
  if (first !== null) return subjectAfter(narration, from + first[0].length, to);
  for (const verb of region.slice(0, 240).matchAll(saying)) {
    const subject = subjectBefore(narration, from, from + verb.index);
    if (subject !== undefined)
      return startsClause(narration.slice(from, subject.start)) ? subject : undefined;
  }
  // "“We will win.” — Ann Lee"
  const isSigned = /[—–]/.test(lead) && region.length < longestSignature;
  const signature = isSigned ? subjectAfter(narration, from, to) : undefined;
  return signature !== undefined && isPersonal(narration.slice(signature.start, signature.end))
    ? signature
    : undefined;
};

const beforeSubject = new Set("but and as then later yesterday today how the a".split(" "));

function startsClause(skipped: string): boolean {
  return (skipped.toLowerCase().match(/\S+/g) ?? []).every((word) => beforeSubject.has(word));
}

/** "X said that it was “a mess”", "according to X, it was “a mess”": the nearest cue before it in its sentence. */
export const leading: Cue = ({ narration, mark, sentence, next }) => {
  const left = narration.slice(sentence.start, mark.open);
  const verbs = Array.from(left.matchAll(speech)).toReversed();
  for (const verb of verbs.slice(0, 3)) {
    // "told staff, according to three people, that it was “a mess”": the aside is not the cue.
    if (accordingTo.test(`${verb[0]} `) && /, that\b/.test(left.slice(verb.index))) continue;
    const subject = speakerAt(
      narration,
      sentence.start,
      sentence.start + verb.index,
      verb[0],
      mark.open,
      next,
    );
    if (subject !== undefined) return subject;
  }
  return undefined;
};

/** "It was “a mess”, X told the BBC.": a cue that closes the sentence. */
export const closing: Cue = ({ narration, mark, sentence }) => {
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
    if (subject !== undefined && /[,—–]\s*$/.test(narration.slice(mark.close, subject.start))) return subject;
  }
  const last = new RegExp(`,\\s+${invertingPattern} (?=[^,]+[.?!]?\\s*$)`).exec(region);
  return last === null
    ? undefined
    : subjectAfter(narration, mark.close + last.index + last[0].length, sentence.end);
};

function speakerAt(
  narration: string,
  from: number,
  verb: number,
  words: string,
  open: number,
  next = open,
): Span | undefined {
  return accordingTo.test(`${words} `)
    ? subjectAfter(narration, verb + words.length, open)
    : subjectOf(narration, { from, verb, words, open, next });
}
