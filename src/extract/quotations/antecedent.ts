import type { Article, Block, Sentence } from "../../corpus/article.ts";
import type { Mention } from "../extraction.ts";
import type { Names, Speaker } from "./speaker.ts";

type Gender = "he" | "she";

const masculine = /\b(?:Mr|Sir|Lord|King|Prince|Fr|Father|Baron|Brother)\.?\s+$/;
const feminine = /\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Queen|Princess|Duchess|Sister)\.?\s+$/;

/** What the article says of a person's gender by title; nothing where it says neither or both. */
function genderOf(article: Article, entity: string, mentions: readonly Mention[]): Gender | undefined {
  const found = new Set<Gender>();
  for (const mention of mentions) {
    if (mention.entity !== entity) continue;
    const before = article.text.slice(Math.max(0, mention.start - 12), mention.start);
    if (masculine.test(before)) found.add("he");
    if (feminine.test(before)) found.add("she");
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * Whom "he", "she", "it" or "they" before `at` means: the subject of the sentence before, where that is a name that
 * fits; else the only fitting name so far in the paragraph; else, at the head of a paragraph, whoever spoke last.
 * Nothing where two would do.
 */
export function antecedent(
  article: Article,
  block: Block,
  at: number,
  pronoun: string,
  names: Names,
  spokeLast: Speaker | undefined,
): Speaker | undefined {
  const word = pronoun.toLowerCase();
  if (!/^(?:he|she|it|they|who)$/.test(word)) return undefined;
  const fits = (mention: Mention): boolean => {
    if (word === "it") return mention.kind === "org";
    if (mention.kind !== "person") return false;
    const gender = genderOf(article, mention.entity, names.mentions);
    return word === "they" || word === "who" || gender === undefined || gender === word;
  };
  const before = names.mentions.filter(({ start, end }) => start >= block.start && end <= at).filter(fits);
  const subject = subjectMention(article, block, at, before);
  if (subject !== undefined) return nameOf(subject.entity, names);
  const people = new Set(before.map(({ entity }) => entity));
  const [only] = people;
  if (people.size === 1 && only !== undefined) return nameOf(only, names);
  if (people.size > 1 || spokeLast === undefined) return undefined;
  if (spokeLast.entity === undefined) return word === "it" ? undefined : spokeLast;
  const gender = genderOf(article, spokeLast.entity, names.mentions);
  return gender === undefined || gender === word ? spokeLast : undefined;
}

/** The name that opens the sentence at `at`, or else the one before it. */
function subjectMention(
  article: Article,
  block: Block,
  at: number,
  mentions: readonly Mention[],
): Mention | undefined {
  const sentences = article.sentences.filter(
    (sentence: Sentence) => sentence.start >= block.start && sentence.start < at && sentence.end <= block.end,
  );
  for (const sentence of sentences.toReversed().slice(0, 3)) {
    const first = mentions.find(
      ({ start, end }) => start >= sentence.start && end <= Math.min(at, sentence.end),
    );
    if (first === undefined) continue;
    const lead = article.text.slice(sentence.start, first.start);
    return /^[\s“"‘']*(?:(?:[\p{L}.,’'-]+\s+){0,6})$/u.test(lead) && !/[,“"]/.test(lead.trim().slice(0, -1))
      ? first
      : undefined;
  }
  return undefined;
}

function nameOf(id: string, { entities }: Names): Speaker | undefined {
  const entity = entities.find((candidate) => candidate.id === id);
  return entity === undefined ? undefined : { speaker: entity.name, entity: entity.id };
}
