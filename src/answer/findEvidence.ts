import type { Sentence } from "../corpus/article.ts";
import type { Extraction, TimeExpression } from "../extract/extraction.ts";
import { analyseQuery } from "../search/analyseQuery.ts";
import { searchSentences, type SentenceHit } from "../search/searchSentences.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stems.ts";
import { tokenise } from "../text/tokens.ts";
import { type CoverageTerms, coverageOfUnits, coverageTerms } from "./coverage.ts";
import { answerTypes } from "./answerTypes.ts";
import { type NamedInQuestion, namesIn } from "./namesInQuestion.ts";
import type { ReadQuestion } from "./readQuestion.ts";
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
  /** Share of what is asked that is covered: 0 to 1. */
  readonly covered: number;
  readonly time?: TimeExpression;
}

/** Share of the question's own words, by weight and names apart, that an answer must cover, by the wording looked for. */
const COVERAGE = { literal: 0.5, related: 0.6 } as const;
/** Factor on that share where the sentence names exactly what is asked for: "Westminster Magistrates' Court" for "which court". */
const NAMED_FOCUS = 0.5;
/** How near a name stands: 1 in the sentence or as its speaker, less in its surroundings. */
const NAME_IN_BLOCK = 0.8;
const NAME_IN_ARTICLE = 0.5;
/** Mean nearness that the names of the question must have; less where the sentence covers all else that is asked. */
const NAMES_NEEDED = 0.7;
const NAMES_NEEDED_WHEN_COVERED = 0.5;
const ALL_COVERED = 0.9;
/** Factor on the score of a sentence without the type of thing asked for. */
const WRONG_TYPE = 0.4;
const LOOKED_AT = 40;

/** Words of a question that ask, not name: they are looked for nowhere. */
const frame =
  /\b(?:exactly|kind of|sort of|type of|happen(?:ed|ing|s)?|actually|really|currently|else|name|named|called)\b/giu;

/** How a question is looked for: in its own words, and where these fail in related ones. */
export const wordings = ["literal", "related"] as const;
/** One of them. */
export type Wording = (typeof wordings)[number];

/** Ranks the sentences that bear on a question, best first, and says which of them answer it. */
export function findEvidence(snapshot: Snapshot, question: ReadQuestion, wording: Wording): Evidence[] {
  const { index } = snapshot;
  const text = wordsAsked(question);
  const { named: names } = namesIn(text, snapshot);
  const asking = [...text.matchAll(frame)].map(({ index: start, 0: word }) => ({
    start,
    end: start + word.length,
  }));
  const literal = withAnsweringWords(index, analyseQuery(index, text, { ignore: asking }));
  const query = wording === "literal" ? literal : withRelatedWords(index, literal);
  const terms = coverageTerms(query, names);
  const asked = new Set(names.flatMap(({ entities }) => [...entities]));
  return searchSentences(index, query, { limit: LOOKED_AT })
    .flatMap((hit) => weigh(snapshot, question, names, asked, terms, hit, wording) ?? [])
    .toSorted((a, b) => Number(b.answers) - Number(a.answers) || b.score - a.score);
}

/** The words of a question that are looked for: what it is about, and the noun that the answer must be one of. */
export function wordsAsked({ focus, rest }: ReadQuestion): string {
  return focus === undefined ? rest : `${focus} ${rest}`;
}

function weigh(
  snapshot: Snapshot,
  question: ReadQuestion,
  names: readonly NamedInQuestion[],
  asked: ReadonlySet<string>,
  terms: CoverageTerms,
  hit: SentenceHit,
  wording: Wording,
): Evidence | undefined {
  const article = snapshot.articles[hit.article];
  const extraction = snapshot.extractions[hit.article];
  const sentence = article?.sentences[hit.sentence];
  if (article === undefined || extraction === undefined || sentence === undefined) return undefined;
  const covered = coverageOfUnits(snapshot.index, terms, hit.unit, hit.unit + 1);
  const nearness = mean(
    names.map((name) => nearnessOf(extraction, sentence, article.blocks[sentence.block], name)),
  );
  const matched = hit.matches.map(({ span }) => span);
  const check = answerTypes[question.cue];
  const typed = check?.({ article, extraction, sentence, matched, asked }, question);
  const fits = typed === undefined || typed.length > 0;
  const time =
    question.cue === "time" ? extraction.times.find((one) => typed?.includes(one) === true) : undefined;
  const focused = namesFocus(article.text, extraction, sentence, asked, question.focus);
  const namesNeeded = covered >= ALL_COVERED ? NAMES_NEEDED_WHEN_COVERED : NAMES_NEEDED;
  const needed = COVERAGE[wording] * (focused.length > 0 ? NAMED_FOCUS : 1);
  return {
    article: hit.article,
    covered,
    sentence,
    score: hit.score * (fits ? 1 : WRONG_TYPE) * nearness * covered,
    answers: covered >= needed && nearness >= namesNeeded && fits,
    highlights: focused.length > 0 ? focused : typed !== undefined && typed.length > 0 ? typed : matched,
    ...(time === undefined ? {} : { time }),
  };
}

/** The names of a sentence that are of the kind asked for by their own words: a "court" in "which court". */
function namesFocus(
  text: string,
  { mentions }: Extraction,
  sentence: Span,
  asked: ReadonlySet<string>,
  focus: string | undefined,
): Span[] {
  if (focus === undefined) return [];
  const wanted = stem(focus.toLowerCase());
  return mentions.filter(
    ({ start, end, entity }) =>
      start >= sentence.start &&
      end <= sentence.end &&
      !asked.has(entity) &&
      tokenise(text.slice(start, end)).some(({ form }) => stem(form) === wanted),
  );
}

/** How near a sentence is to a name: in it, said by it, in its paragraph, in its article. */
function nearnessOf(
  { mentions, quotations }: Extraction,
  sentence: Span,
  block: Span | undefined,
  { entities }: NamedInQuestion,
): number {
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const named = mentions.filter(({ entity }) => entities.has(entity));
  if (named.some((mention) => overlaps(mention, sentence))) return 1;
  if (
    quotations.some(
      ({ entity, ...span }) => entity !== undefined && entities.has(entity) && overlaps(span, sentence),
    )
  )
    return 1;
  if (block !== undefined && named.some((mention) => overlaps(mention, block))) return NAME_IN_BLOCK;
  return named.length > 0 ? NAME_IN_ARTICLE : 0;
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 1 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
