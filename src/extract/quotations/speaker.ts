import type { Article } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Description, Entity, Mention } from "../extraction.ts";
import { describedSpeaker } from "./described.ts";

/** Who says something: the full name and `Entity.id` where the entity is known, else the words of the text. */
export interface Speaker {
  readonly speaker: string;
  readonly entity?: string;
}

/** The names that are known in an article. */
export interface Names {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
}

const pronoun = /^(?:he|she|they|it|who|we|i|you)$/i;

/** Whether a speaker's words are a pronoun, which says nothing without its antecedent. */
export function isPronoun(words: string): boolean {
  return pronoun.test(words);
}

/**
 * The speaker that a phrase of the text names. A name inside it counts only where it is the phrase's head: not in
 * "a spokesman for Mr Smith" nor in "Mr Smith's solicitor".
 */
export function speakerOf(article: Article, phrase: Span, names: Names): Speaker {
  const { entities, mentions } = names;
  const words = article.text.slice(phrase.start, phrase.end);
  const heads = mentions.filter((mention) => isHead(article.text, phrase, mention));
  // "Toffees boss Sean Dyche": the name at the end is the person's.
  const head = heads.find(({ end }) => end === phrase.end) ?? heads[0];
  const entity = head === undefined ? undefined : entities.find(({ id }) => id === head.entity);
  if (entity === undefined) return describedSpeaker(article, phrase, names) ?? { speaker: words };
  return { speaker: entity.name, entity: entity.id };
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
