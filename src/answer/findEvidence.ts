import type { Sentence } from "../corpus/article.ts";
import type { Extraction, TimeExpression } from "../extract/extraction.ts";
import { analyseQuery } from "../search/analyseQuery.ts";
import type { Query, QueryTerm } from "../search/query.ts";
import { searchSentences, type SentenceHit } from "../search/searchSentences.ts";
import type { Span } from "../text/span.ts";
import { answerTypes } from "./answerTypes.ts";
import type { NamedInQuestion } from "./namesInQuestion.ts";
import type { ReadQuestion } from "./readQuestion.ts";
import { isPredicate } from "./isPredicate.ts";
import type { Snapshot } from "./snapshot.ts";
import { withAnsweringWords, withRelatedWords } from "./widenQuery.ts";

/** A sentence that bears on a question. */
export interface Evidence {
  /** Index into `Snapshot.articles`. */
  readonly article: number;
  readonly sentence: Sentence;
  /** Rank: higher is better. */
  readonly score: number;
  /** Whether it answers: it covers what is asked and has the type of thing that is asked for. */
  readonly answers: boolean;
  readonly highlights: readonly Span[];
  readonly time?: TimeExpression;
}

/** Share of the question's own words, by weight and names apart, that an answer must cover. */
const COVERAGE = 0.6;
/** How near the name asked about must stand: 1 in the sentence, less in its surroundings. */
const NAME_IN_BLOCK = 0.8;
const NAME_IN_ARTICLE = 0.5;
const NAME_NEEDED = 0.8;
/** Factor on the score of a sentence without the type of thing asked for. */
const WRONG_TYPE = 0.4;
const LOOKED_AT = 40;
/** Factor on the weight of a verb: a sentence about the same things but another deed is no answer. */
const PREDICATE = 1.5;
/** What a word of related meaning covers of the word asked. */
const RELATED = 0.7;

/** Words of a question that ask, not name: they are looked for nowhere. */
const frame =
  /\b(?:exactly|kind of|sort of|type of|happen(?:ed|ing|s)?|actually|really|currently|else|name|named|called)\b/giu;

/** How a question is looked for: in its own words, and where these fail in related ones. */
export const wordings = ["literal", "related"] as const;

/** Ranks the sentences that bear on a question, best first, and says which of them answer it. */
export function findEvidence(
  snapshot: Snapshot,
  question: ReadQuestion,
  names: readonly NamedInQuestion[],
  wording: (typeof wordings)[number],
): Evidence[] {
  const { index } = snapshot;
  const text = question.focus === undefined ? question.rest : `${question.focus} ${question.rest}`;
  const asking = [...text.matchAll(frame)].map(({ index: start, 0: word }) => ({
    start,
    end: start + word.length,
  }));
  const literal = withAnsweringWords(index, analyseQuery(index, text, { ignore: asking }));
  const query = wording === "literal" ? literal : withRelatedWords(index, literal);
  const weights = weightsOf(query, names);
  const asked = new Set(names.flatMap(({ entities }) => [...entities]));
  return searchSentences(index, query, { limit: LOOKED_AT })
    .flatMap((hit) => weigh(snapshot, question, names, asked, weights, hit) ?? [])
    .toSorted((a, b) => Number(b.answers) - Number(a.answers) || b.score - a.score);
}

/** What each term counts for in coverage: nothing for a name, more for what was done than for what it was done to. */
function weightsOf({ terms }: Query, names: readonly NamedInQuestion[]): number[] {
  return terms.map((term: QueryTerm) => {
    if (names.some((name) => term.start >= name.start && term.end <= name.end)) return 0;
    return term.idf * (isPredicate(term.form) ? PREDICATE : 1);
  });
}

function weigh(
  snapshot: Snapshot,
  question: ReadQuestion,
  names: readonly NamedInQuestion[],
  asked: ReadonlySet<string>,
  weights: readonly number[],
  hit: SentenceHit,
): Evidence | undefined {
  const article = snapshot.articles[hit.article];
  const extraction = snapshot.extractions[hit.article];
  const sentence = article?.sentences[hit.sentence];
  if (article === undefined || extraction === undefined || sentence === undefined) return undefined;
  const covered = coverageOf(weights, hit);
  const nearness = Math.min(
    1,
    ...names.map((name) => nearnessOf(extraction, sentence, article.blocks[sentence.block], name)),
  );
  const matched = hit.matches.map(({ span }) => span);
  const check = answerTypes[question.cue];
  const typed = check?.({ article, extraction, sentence, matched, asked }, question);
  const fits = typed === undefined || typed.length > 0;
  const time =
    question.cue === "time" ? extraction.times.find((one) => typed?.includes(one) === true) : undefined;
  return {
    article: hit.article,
    sentence,
    score: hit.score * (fits ? 1 : WRONG_TYPE) * nearness,
    answers: covered >= COVERAGE && nearness >= NAME_NEEDED && fits,
    highlights: typed !== undefined && typed.length > 0 ? typed : matched,
    ...(time === undefined ? {} : { time }),
  };
}

/** The share of the question's own words that the sentence has, by weight; 1 when it has none but names. */
function coverageOf(weights: readonly number[], { matches }: SentenceHit): number {
  const met = new Map<number, number>();
  for (const { term, how } of matches)
    met.set(term, Math.max(met.get(term) ?? 0, how === "related" ? RELATED : 1));
  let all = 0;
  let covered = 0;
  weights.forEach((weight, term) => {
    all += weight;
    covered += weight * (met.get(term) ?? 0);
  });
  return all === 0 ? 1 : covered / all;
}

function nearnessOf(
  { mentions }: Extraction,
  sentence: Span,
  block: Span | undefined,
  { entities }: NamedInQuestion,
): number {
  const named = mentions.filter(({ entity }) => entities.has(entity));
  if (named.some((mention) => mention.start < sentence.end && mention.end > sentence.start)) return 1;
  if (block !== undefined && named.some(({ start, end }) => start >= block.start && end <= block.end))
    return NAME_IN_BLOCK;
  return named.length > 0 ? NAME_IN_ARTICLE : 0;
}
