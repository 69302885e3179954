import type { Span } from "../../text/span.ts";
import type { Entity, Mention } from "../extraction.ts";
import { describedSpeaker } from "./describedSpeaker.ts";
import type { Speaker } from "./knownNames.ts";
import { mentionsIn } from "./mentionsIn.ts";
import { namesake } from "./namesake.ts";
import type { SpeechReading } from "./speechReading.ts";

const pronoun = /^(?:he|she|they|it|who|which|that|this|these|those|we|i|you|him|her|them|us|me)$/i;

/** Whether a speaker's words are a pronoun, which needs its antecedent. */
export function isPronoun(words: string): boolean {
  return pronoun.test(words);
}

/**
 * The speaker that a phrase names. A name in it counts only as the phrase's head: not in "a spokesman for Mr Smith"
 * or "Mr Smith's solicitor". `undefined` if several people may have the name.
 */
export function speakerOf(reading: SpeechReading, phrase: Span): Speaker | undefined {
  const { article, names } = reading;
  const words = article.text.slice(phrase.start, phrase.end);
  const heads = mentionsIn(names.mentions, phrase).filter((mention) => isHead(article.text, phrase, mention));
  // "Toffees boss Sean Dyche": the name at the end is the person's.
  const head = heads.find(({ end }) => end === phrase.end) ?? heads[0];
  const entity = head === undefined ? undefined : names.entities.find(({ id }) => id === head.entity);
  if (head === undefined || entity === undefined)
    return describedSpeaker(article, phrase, names) ?? { speaker: words };
  const meant: Entity | "words" | undefined =
    entity.kind === "person" ? namesake(reading, phrase, head, entity) : entity;
  if (meant === "words") return { speaker: words };
  return meant === undefined ? undefined : { speaker: meant.name, entity: meant.id };
}
const title = /^(?:\p{Lu}[\p{L}’'.-]*|and|of|the|for)$/u;

function isHead(text: string, phrase: Span, mention: Mention): boolean {
  if (mention.start < phrase.start || mention.end > phrase.end) return false;
  if (/^['’]s?\b/.test(text.slice(mention.end, mention.end + 2)) && mention.end < phrase.end) return false;
  const before = text.slice(phrase.start, mention.start).trim();
  const after = text.slice(mention.end, phrase.end).trim();
  if (mention.kind !== "person") return /^(?:the)?$/i.test(before) && /^(?:\([^)]*\))?$/.test(after);
  if (/^(?:and|or|&)\b/.test(after)) return false;
  if (before === "") return true;
  const words = before.split(/\s+/);
  const last = words.at(-1) ?? "";
  if (/^(?:of|for|to|with|from|in|at|on|by|the|a|an|and|his|her|its|their)$/i.test(last)) {
    return false;
  }
  // "Secretary of State Antony Blinken" is a title; "a spokesman for President Biden" names the spokesman.
  return (
    !/\b(?:for|to|with|by|representing)\b/i.test(before) ||
    words.every((word) => title.test(word) && !/^for$/.test(word))
  );
}
