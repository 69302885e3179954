import type { Mention } from "../../extract/extraction.ts";
import type { Query } from "../../search/query.ts";
import { contains, overlaps } from "../../text/span.ts";
import type { Candidate } from "./candidate.ts";
import { articlesNaming } from "../names/articlesNaming.ts";
import type { NameDirectory } from "../names/nameDirectory.ts";
import type { NamedInQuestion } from "../question/namesInQuestion.ts";

/** How near a name is: 1 in the sentence or as its speaker, less in its surroundings. */
const NAME_IN_BLOCK = 0.8;
/** The last person named before a sentence that names nobody, or the main person: "He will wear the No 19 shirt." */
const NAME_BEFORE = 0.75;
/** "She became master in 1971": somebody named earlier, most likely the person the article is about. */
const PRONOUN = /^["“‘']?(?:(?:he|she|his|her)\b|the \d{1,3}-year-old\b)/iu;
/** Elsewhere in the article: a place is often the scene of the whole article, a person is not. */
const NAME_IN_ARTICLE = { person: 0.5, org: 0.6, place: 0.75 } as const;

/** Several names, all elsewhere in the article: it is about something else. */
const NONE_NEAR = 0.5;

/** A name in the question, the indices of its words in the query, and the articles that name the person or thing it means. */
export interface AskedName extends NamedInQuestion {
  readonly terms: readonly number[];
  readonly articles: ReadonlySet<number>;
}

/** The names in a question, with the indices of their words in the query and the articles that have them. */
export function namesAsked(
  { terms }: Query,
  names: readonly NamedInQuestion[],
  directory: NameDirectory,
): AskedName[] {
  return names.map((name) => ({
    ...name,
    terms: terms.flatMap((term, place) => (contains(name, term) ? place : [])),
    articles: new Set(name.meant.flatMap((entity) => articlesNaming(directory, entity))),
  }));
}

/** A sentence in its article. */
type Place = Pick<Candidate, "place" | "matches" | "extraction" | "article" | "sentence">;

/** How near a sentence is to the names in a question, on average: 0 to 1; 1 if the question has none. */
export const nearnessTo = (names: readonly AskedName[], place: Place): number =>
  meanOf(nearnesses(names, place, nearnessOf));

/** The highest possible nearness in an article, judged only by whether it has the names. */
export function mostNearnessTo(names: readonly AskedName[], place: Place): number {
  const mean = meanOf(nearnesses(names, place, () => 1));
  return names.length > 1 ? Math.max(mean, NONE_NEAR) : mean;
}

function meanOf(near: readonly number[]): number {
  if (near.length === 0) return 1;
  if (near.length > 1 && Math.max(...near) < NAME_IN_BLOCK) return NONE_NEAR;
  return near.reduce((sum, one) => sum + one, 0) / near.length;
}

/** How near each name is; calls `lookAt` only if the sentence lacks its words and the article may have it. */
function nearnesses(
  names: readonly AskedName[],
  place: Place,
  lookAt: (place: Place, name: AskedName) => number,
): number[] {
  if (names.length === 0) return [];
  const matched = place.matches
    .filter(({ how }) => how === "exact" || how === "stem")
    .map(({ term }) => term);
  const literal = new Set(matched);
  return names.map((name) =>
    hasWords(name, literal) ? 1 : name.articles.has(place.place) ? lookAt(place, name) : 0,
  );
}

/**
 * How near a sentence is to a name: it contains the name or is said by that person, the name is in its paragraph, is
 * the last person named before it, or is elsewhere in the article.
 */
function nearnessOf(
  { extraction: { mentions, quotations }, article: { blocks, text }, sentence }: Place,
  { entities }: NamedInQuestion,
): number {
  const named = mentions.filter(({ entity }) => entities.has(entity));
  const [first] = named;
  if (first === undefined) return 0;
  if (named.some((mention) => overlaps(mention, sentence))) return 1;
  const spoken = quotations.filter(({ entity }) => entity !== undefined && entities.has(entity));
  if (spoken.some((quotation) => overlaps(quotation, sentence))) return 1;
  const block = blocks[sentence.block];
  if (block !== undefined && named.some((mention) => overlaps(mention, block))) return NAME_IN_BLOCK;
  const before = mentions.findLast(({ kind, start }) => kind === "person" && start < sentence.end);
  const isLast = before !== undefined && before.end <= sentence.start && entities.has(before.entity);
  if (isLast) return NAME_BEFORE;
  const isMeant = first.kind === "person" && PRONOUN.test(text.slice(sentence.start, sentence.end));
  return isMeant && isProtagonist(mentions, named.length) ? NAME_BEFORE : NAME_IN_ARTICLE[first.kind];
}

/** Whether the article names nobody more often than `times`. */
function isProtagonist(mentions: readonly Mention[], times: number): boolean {
  const counts = new Map<string, number>();
  for (const { kind, entity } of mentions) {
    if (kind === "person") counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts.values()].every((count) => count <= times);
}

/**
 * Whether the sentence contains the exact words of a name, even as part of another: "Okonkwo" in "J. R. Okonkwo &
 * Daughters".
 */
function hasWords({ terms }: AskedName, literal: ReadonlySet<number>): boolean {
  return terms.length > 0 && terms.every((term) => literal.has(term));
}
