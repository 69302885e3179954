import type { Span } from "../../text/span.ts";
import type { Reported } from "../extraction.ts";
import { antecedent } from "./antecedent.ts";
import type { Speaker } from "./knownNames.ts";
import { subjectAfter, subjectBefore } from "./nounPhrase.ts";
import type { SpeechReading } from "./speechReading.ts";
import { finitePattern } from "./speechVerbs.ts";
import { isPronoun, speakerOf } from "./speaker.ts";

const verbs =
  "said|says|say|told|tells|claimed|claims|claim|warned|warns|warn|insisted|insists|insist|denied|denies|deny|stated|states|announced|announces|argued|argues|argue|added|adds|alleged|alleges|allege|admitted|admits|conceded|concedes|acknowledged|acknowledges|confirmed|confirms|explained|explains|suggested|suggests|reported|reports|revealed|reveals|estimated|estimates|predicted|predicts|promised|promises|pledged|vowed|complained|noted|notes|testified|wrote|writes|tweeted|maintained|maintains|contended|contends|asserted|asserts|believed|believes|declared|declares|replied|stressed|emphasised|emphasized|recalled|recalls|found|concluded|concludes|agreed|agrees|disclosed|indicated|indicates|repeated|reiterated";

// Verbs after which a clause may follow without "that": "said it was".
const bare =
  /^(?:said|says|say|claimed|claims|claim|insisted|insists|believes|believed|warned|admitted|argued|argues|alleged|alleges|estimated|estimates|suggested|predicted|complained|conceded)$/;
const clause =
  /^(?:(?:the|a|an|this|that|these|those|it|he|she|they|we|there|his|her|its|their|no|some|all|most|many|more|about|nearly|at least|up to|two|three|four|five|six|seven|eight|nine|ten|having|being|in|if|when|after|neither|both|any|nobody|everyone|police|officers|staff|people)(?!\p{L})|\d|[£$€]|\p{Lu}|\p{Ll}+(?:s|ing)\s)/u;
const notClause =
  /^(?:in (?:a|an)|on (?:\p{Lu}|social)|at (?:a|the)|after (?:a|the)|goodbye|nothing|yes|sorry|last|this (?:week|month|year|morning)|\p{Ll}+ly\b)/u;

const verb = new RegExp(`(?<![\\w’'-])(${verbs})(?![\\w’'-])`, "g");
const according = /\baccording to (?!plan\b)/gi;

const anyVerb = new RegExp(`(?<![\\w-])(?:${finitePattern}|\\p{Ll}{2,}ed(?!\\p{L}))`, "u");

// "PORT HALVEN, March 3 (Merrow Wire) - At least 11 people died".
const dateline = /^\s*(?:\p{Lu}[\p{Lu}’'. -]{2,}[^()]{0,40}(?:\([^)]*\)\s*)?[-–—]\s+)?/u;

/** Anything longer, in characters, is a table or a list instead of a sentence. */
const longestSentence = 1500;

/** The shortest claim worth showing, in characters. */
const shortest = 12;

/**
 * Reported speech without marks: "X claimed that ...", "..., X said", "according to X, ...". One claim per sentence.
 */
export function extractReported(reading: SpeechReading): readonly Reported[] {
  const { article } = reading;
  return article.sentences.flatMap((sentence): Reported[] => {
    const block = article.blocks[sentence.block];
    if (block === undefined || (block.role !== "body" && block.role !== "dek" && block.role !== "caption"))
      return [];
    const { marks, narration } = reading.narrated(block);
    const own = { start: sentence.start - block.start, end: sentence.end - block.start };
    if (marks.some(({ open, close }) => open < own.end && own.start < close)) return [];
    const found = claimIn(narration, own);
    if (found === undefined) return [];
    const place = (span: Span): Span => ({ start: block.start + span.start, end: block.start + span.end });
    const phrase = place(found.phrase);
    const words = article.text.slice(phrase.start, phrase.end);
    const speaker: Speaker | undefined = isPronoun(words)
      ? antecedent(reading, block, phrase.start, words)
      : speakerOf(reading, phrase);
    if (speaker === undefined) return [];
    const claim = trimmed(article.text, place(found.claim));
    // An unclosed mark makes it unclear whose words these are.
    const isMarked = /["“”„«»]/u.test(article.text.slice(claim.start, claim.end));
    return isMarked || claim.end - claim.start < shortest ? [] : [{ ...claim, ...speaker }];
  });
}

interface Claim {
  readonly claim: Span;
  readonly phrase: Span;
}

function claimIn(text: string, sentence: Span): Claim | undefined {
  if (sentence.end - sentence.start > longestSentence) return undefined;
  const words = text.slice(sentence.start, sentence.end);
  if (!verb.test(words) && !according.test(words)) return undefined;
  verb.lastIndex = 0;
  according.lastIndex = 0;
  return withVerb(text, sentence, words) ?? withAccording(text, sentence, words);
}

function withVerb(text: string, { start, end }: Span, words: string): Claim | undefined {
  for (const match of words.matchAll(verb)) {
    const at = start + match.index;
    const after = at + match[0].length;
    const phrase = subjectBefore(text, start, at);
    if (phrase === undefined) continue;
    const rest = text.slice(after, end);
    // Denying something is not claiming it: the denial belongs to the claim.
    const isDenial = match[0].startsWith("den");
    const that = /^(?: [^,;:]{1,60}?)?,? that (?=\S)/.exec(rest);
    if (that !== null) return { claim: { start: isDenial ? at : after + that[0].length, end }, phrase };
    const follow = rest.slice(1);
    if (bare.test(match[0]) && clause.test(follow) && !notClause.test(follow) && anyVerb.test(follow))
      return { claim: { start: after + 1, end }, phrase };
    // "At least 11 people died, the authority said in a statement."
    const isLast = /^[^,;:]{0,60}[.?!]?\s*$/.test(rest);
    const comma = /,\s*$/.exec(text.slice(start, phrase.start));
    if (isLast && comma !== null)
      return { claim: { start, end: start + withoutOffice(text.slice(start, start + comma.index)) }, phrase };
  }
  return undefined;
}

function withAccording(text: string, { start, end }: Span, words: string): Claim | undefined {
  const match = according.exec(words);
  according.lastIndex = 0;
  if (match === null) return undefined;
  const at = start + match.index;
  const phrase = subjectAfter(text, at + match[0].length, end);
  if (phrase === undefined) return undefined;
  if (words.slice(0, match.index).trim() !== "") {
    const claim = { start, end: start + words.slice(0, match.index).replace(/[,\s]+$/, "").length };
    return /^[\s.]*$|^[,. ]/.test(text.slice(phrase.end, end)) || claim.end - start > 40
      ? { claim, phrase }
      : undefined;
  }
  const comma = text.indexOf(", ", phrase.end);
  return comma < 0 || comma >= end ? undefined : { claim: { start: comma + 2, end }, phrase };
}

/**
 * The length of a claim without the office before its speaker's name: "..., their sporting director, Amaru Quispe
 * confirmed".
 */
function withoutOffice(claim: string): number {
  const office = /^(.+), (?:its|his|her|their|the|an?) [^,]{3,60}$/.exec(claim);
  return office !== null && !anyVerb.test(claim.slice((office[1] ?? "").length))
    ? (office[1] ?? "").length
    : claim.length;
}

/** Without the full stop and white space around it. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = dateline.exec(words)?.[0].length ?? 0;
  const tail = /[.\s]*$/.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
