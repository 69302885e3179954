import type { Mention } from "../../extract/extraction.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { contains, overlaps, type Span } from "../../text/span.ts";
import { answering } from "./answering.ts";
import { continuedUnit } from "./continuedUnit.ts";
import type { Candidate } from "./candidate.ts";
import { articlesNaming } from "../names/articlesNaming.ts";
import type { NameDirectory } from "../names/nameDirectory.ts";
import type { NamedInQuestion } from "../question/namesInQuestion.ts";

/** "She became master in 1971": somebody named earlier, most likely the person the article is about. */
const PRONOUN = /^["“‘']?(?:(?:he|she|his|her)\b|the \d{1,3}-year-old\b)/iu;

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
type Place = Pick<Candidate, "place" | "unit" | "matches" | "extraction" | "article" | "sentence">;

/** How near a sentence is to the names in a question, on average: 0 to 1; 1 if the question has none. */
export const nearnessTo = (index: SearchIndex, names: readonly AskedName[], place: Place): number =>
  meanOf(nearnesses(names, place, (name) => nearnessOf(index, place, name)));

/** The highest possible nearness in an article, judged only by whether it has the names. */
export const mostNearnessTo = (names: readonly AskedName[], place: Place): number =>
  meanOf(nearnesses(names, place, () => 1));

const meanOf = (near: readonly number[]): number =>
  near.length === 0 ? 1 : near.reduce((sum, one) => sum + one, 0) / near.length;

/** How near each name is; calls `lookAt` only if the sentence lacks its words and the article may have it. */
function nearnesses(
  names: readonly AskedName[],
  place: Place,
  lookAt: (name: AskedName) => number,
): number[] {
  if (names.length === 0) return [];
  const matched = place.matches
    .filter(({ how }) => how === "exact" || how === "stem")
    .map(({ term }) => term);
  const literal = new Set(matched);
  return names.map((name) =>
    hasWords(name, literal) ? 1 : name.articles.has(place.place) ? lookAt(name) : 0,
  );
}

/**
 * How near a sentence is to a name: it or the sentence it continues contains the name or is said by that person, the name
 * is in its paragraph, is the last person named before it, or is elsewhere in the article.
 */
function nearnessOf(index: SearchIndex, place: Place, { entities }: NamedInQuestion): number {
  const { extraction, article, sentence } = place;
  const { near, elsewhere } = answering().worth;
  const { mentions, quotations } = extraction;
  const named = mentions.filter(({ entity }) => entities.has(entity));
  const [first] = named;
  if (first === undefined) return 0;
  const spoken = quotations.filter(({ entity }) => entity !== undefined && entities.has(entity));
  const whole = withAntecedent(index, place);
  if (named.some((mention) => overlaps(mention, whole)) || spoken.some((words) => overlaps(words, sentence)))
    return 1;
  const block = article.blocks[sentence.block];
  if (block !== undefined && named.some((mention) => overlaps(mention, block))) return near;
  const before = mentions.findLast(({ kind, start }) => kind === "person" && start < sentence.end);
  const isLast = before !== undefined && before.end <= sentence.start && entities.has(before.entity);
  // A place is often the scene of a whole article.
  if (isLast || first.kind === "place") return near;
  const text = article.text.slice(sentence.start, sentence.end);
  const isMeant = first.kind === "person" && PRONOUN.test(text) && isProtagonist(mentions, named.length);
  return isMeant ? near : elsewhere;
}

/** A sentence with the one that it continues. */
function withAntecedent(index: SearchIndex, { article, sentence, unit }: Place): Span {
  const antecedent = continuedUnit(index, unit);
  if (antecedent === undefined) return sentence;
  const before = article.sentences[index.unitSentence[antecedent] ?? -1];
  return { start: before?.start ?? sentence.start, end: sentence.end };
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
