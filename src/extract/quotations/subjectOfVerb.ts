import type { Span } from "../../text/span.ts";
import { subjectAfter, subjectBefore } from "./nounPhrase.ts";
import { finitePattern, sayingPattern, speechPattern } from "./speechVerbs.ts";

/** A verb of speech in a narration, before a quotation. */
export interface SpeechVerb {
  /** Where its sentence starts. */
  readonly from: number;
  readonly verb: number;
  readonly words: string;
  /** Where the quotation opens, and where the text to look into after it ends. */
  readonly open: number;
  readonly next: number;
}

const anyVerb = new RegExp(
  `(?<![\\w’'-])(?:${finitePattern}|${speechPattern}|\\p{Ll}{2,}ed(?![\\w-]))`,
  "gu",
);
const isSpeech = new RegExp(`^${sayingPattern}`);
// "a widely reported study", "the most cited papers": no verb.
const adjectival = /\b(?:a|an|the|his|her|its|their|of|most|one|those)\s+(?:(?:most|\w+ly)\s+)?$/i;
const passive = /\b(?:was|were|is|are|been|being|be)\s+(?:(?!who|that|and|but)\w+\s+){0,2}$/;

/**
 * Whose words a verb of speech introduces: its subject; of a passive the one behind "by"; of a participle or a
 * second verb ("..., saying", "resigned and said") the subject of the clause.
 */
export function subjectOf(
  narration: string,
  { from, verb, words, open, next }: SpeechVerb,
): Span | undefined {
  const before = narration.slice(from, verb);
  const after = verb + words.length;
  if (words.endsWith("ing")) return mainSubject(narration, from, verb);
  if (
    passive.test(before) ||
    words.startsWith("Told") ||
    isReduced(words, before, narration.slice(after, open))
  ) {
    const agent = /\bby (?!\w+ing\b|\d)/.exec(narration.slice(after, open));
    if (agent !== null) return subjectAfter(narration, after + agent.index + agent[0].length, open);
    const behind = /^\p{Co}*\s+by /u.exec(narration.slice(open, Math.max(open, next)));
    return behind === null ? undefined : subjectAfter(narration, open + behind[0].length, next);
  }
  const own = subjectBefore(narration, from, verb);
  if (own !== undefined) return own;
  const isSecond = /(?:^|\b(?:and|but|or|then|to|also|\w+ly|not|had|has|have)|,)\s*$/.test(before);
  return isSecond || !isSpeech.test(words) ? mainSubject(narration, from, verb) : undefined;
}

// "what he called “a mess”", "which she described as “a mess”": the object stands before the verb.
const fronted = /\b(?:what|which|that|whom)\s+(?:\S+\s+){1,5}$|\b(?:he|she|they|it|I|we)\s+(?:\w+ly\s+)?$/;

/** "a man described as “evil”", "a scheme dubbed “Otter”": a participle without its object tells what others say. */
function isReduced(words: string, before: string, after: string): boolean {
  if (!words.endsWith("ed") || fronted.test(before)) return false;
  if (/^\s*$/.test(after)) return /^(?:called|dubbed|labell?ed|branded|termed)$/.test(words);
  return (
    /^\s+(?:as|of)\s/.test(after) &&
    /^(?:described|hailed|denounced|dismissed|condemned|praised|critici[sz]ed|derided|mocked|lauded|touted|characteri[sz]ed|accused)$/.test(
      words,
    )
  );
}

/** A clause that has come to no subject after so many characters has none. */
const longestLead = 600;

/** The subject of the first verb of a clause that has one. */
export function mainSubject(narration: string, from: number, to: number): Span | undefined {
  for (const verb of narration.slice(from, Math.min(to, from + longestLead)).matchAll(anyVerb)) {
    const at = from + verb.index;
    if (adjectival.test(narration.slice(Math.max(from, at - 24), at))) continue;
    const subject = subjectBefore(narration, from, at);
    if (subject !== undefined) return subject;
  }
  return undefined;
}
