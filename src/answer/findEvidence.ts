import type { Article, Sentence } from "../corpus/article.ts";
import type { Extraction, TimeExpression } from "../extract/extraction.ts";
import { analyseQuery } from "../search/analyseQuery.ts";
import { bestExcerpt } from "../search/bestExcerpt.ts";
import type { Query } from "../search/query.ts";
import { searchSentences, type SentenceHit } from "../search/searchSentences.ts";
import { overlaps, type Span } from "../text/span.ts";
import { stem } from "../text/stems.ts";
import { tokenise } from "../text/tokens.ts";
import { type Coverage, type CoverageTerms, coverageOfUnits, coverageTerms } from "./coverage.ts";
import { answerTypes } from "./answerTypes.ts";
import type { NamedInQuestion } from "./namesInQuestion.ts";
import { withheld } from "./nameTypes.ts";
import type { ReadQuestion } from "./readQuestion.ts";
import { isQuestion, replyTo } from "./replyTo.ts";
import type { Snapshot } from "./snapshot.ts";
import { withAnsweringWords, withRelatedWords } from "./widenQuery.ts";

/** A sentence that bears on a question. */
export interface Evidence {
  /** Index into `Snapshot.articles`. */
  readonly article: number;
  readonly sentence: Sentence;
  /** What of the article is shown: the sentence, a short one with a neighbour. */
  readonly shown: Span;
  /** Rank: higher is better. */
  readonly score: number;
  /** Whether it answers: it covers what is asked and has the type of thing that is asked for. */
  readonly answers: boolean;
  readonly highlights: readonly Span[];
  /** Share of what is asked that is covered: 0 to 1. */
  readonly covered: number;
  /** How near it stands to the names that are asked about: 0 to 1. */
  readonly nearness: number;
  /** The dates that answer, in order of place; none where no date is asked for. */
  readonly times: readonly TimeExpression[];
}

/** Share of the question's own words, by weight and names apart, that an answer must cover, by the wording looked for. */
const COVERAGE = { literal: 0.6, related: 0.7 } as const;
/** The same where the sentence names exactly what is asked for: "Westminster Magistrates' Court" for "which court". */
const NAMED_FOCUS = 0.3;
/** How near a name stands: 1 in the sentence or as its speaker, less in its surroundings. */
const NAME_IN_BLOCK = 0.8;
/** Last person named before a sentence that names none: "He will wear the No 19 shirt." */
const NAME_BEFORE = 0.75;
/** Elsewhere in the article: a place is often the scene of all of it, a person is not. */
const NAME_IN_ARTICLE = { person: 0.5, org: 0.6, place: 0.75 } as const;
/** Mean nearness that the names of the question must have. */
const NAMES_NEEDED = 0.7;
/** Share that must be covered where the sentence does not say what was done. */
const WITHOUT_PREDICATE = 0.8;
/** Factor on the score of a sentence that names the very thing asked for, or says that it is withheld. */
const EXACT_TYPE = 4;
/** Cues that a withheld name answers. */
const asksWho: ReadonlySet<string> = new Set(["person", "identity", "name"]);
/** Factor on the score of a sentence without the type of thing asked for. */
const WRONG_TYPE = 0.4;
const LOOKED_AT = 40;

/** Words of a question that ask, not name: they are looked for nowhere. */
const frame =
  /\b(?:any(?:body|one|thing)|some(?:body|one|thing)|every(?:body|one|thing)|things?|stuff|exactly|kind of|sort of|type of|happen(?:ed|ing|s)?|actually|really|currently|else|name|named|called)\b/giu;

/** How a question is looked for: in its own words, and where these fail in related ones. */
export const wordings = ["literal", "related"] as const;
/** One of them. */
export type Wording = (typeof wordings)[number];

/**
 * Ranks the sentences that bear on a question, best first, and says which of them answer it.
 *
 * @param names those in `wordsAsked(question)`
 */
export function findEvidence(
  snapshot: Snapshot,
  question: ReadQuestion,
  names: readonly NamedInQuestion[],
  wording: Wording,
): Evidence[] {
  const { index } = snapshot;
  const text = wordsAsked(question);
  const asking = [...text.matchAll(frame)].map(({ index: start, 0: word }) => ({
    start,
    end: start + word.length,
  }));
  const literal = withAnsweringWords(index, analyseQuery(index, text, { ignore: asking }));
  const query = wording === "literal" ? literal : withRelatedWords(index, literal);
  const terms = coverageTerms(query, names);
  const asked = new Set(names.flatMap(({ entities }) => [...entities]));
  const askedNames = names.map((name): AskedName => ({ ...name, terms: termsWithin(query, name) }));
  return searchSentences(index, query, { limit: LOOKED_AT })
    .flatMap((hit) => weigh(snapshot, question, askedNames, asked, query, terms, hit, wording) ?? [])
    .toSorted((a, b) => Number(b.answers) - Number(a.answers) || b.score - a.score);
}

/** The words of a question that are looked for: what it is about, and the noun that the answer must be one of. */
export function wordsAsked({ focus, rest }: ReadQuestion): string {
  return focus === undefined ? rest : `${focus} ${rest}`;
}

/** A name of the question, and the places in the query of its words. */
interface AskedName extends NamedInQuestion {
  readonly terms: readonly number[];
}

const termsWithin = ({ terms }: Query, { start, end }: Span): readonly number[] =>
  terms.flatMap((term, place) => (term.start >= start && term.end <= end ? place : []));

function weigh(
  snapshot: Snapshot,
  question: ReadQuestion,
  names: readonly AskedName[],
  asked: ReadonlySet<string>,
  query: Query,
  terms: CoverageTerms,
  hit: SentenceHit,
  wording: Wording,
): Evidence | undefined {
  const article = snapshot.articles[hit.article];
  const extraction = snapshot.extractions[hit.article];
  const sentence = article?.sentences[hit.sentence];
  if (article === undefined || extraction === undefined || sentence === undefined) return undefined;
  const reply = isQuestion(article.text, sentence) ? replyTo(article, sentence) : undefined;
  const coverage = coverageOfUnits(snapshot.index, terms, hit.unit, hit.unit + 1);
  const literal = new Set(hit.matches.filter(({ how }) => how !== "repaired").map(({ term }) => term));
  const nearness = mean(
    names.map((name) => (hasWords(name, literal) ? 1 : nearnessOf(extraction, article, sentence, name))),
  );
  const matched = hit.matches.filter(({ term }) => (terms.weights[term] ?? 0) > 0).map(({ span }) => span);
  const candidate = { article, extraction, sentence, matched, asked };
  // The reply to the very question has the right type by its place.
  const typed = reply === undefined ? answerTypes[question.cue]?.(candidate, question) : undefined;
  const hidden = asksWho.has(question.cue) ? withheld(candidate, question) : [];
  const focused = namesFocus(article.text, extraction, sentence, asked, question.focus);
  const defined = extraction.descriptions.filter(
    ({ entity, start, end }) => asked.has(entity) && start >= sentence.start && end <= sentence.end,
  );
  const isOpen = coverage.isEmpty && typed === undefined;
  const exact = [hidden, focused, isOpen ? defined : []].find((spans) => spans.length > 0);
  const fits = exact !== undefined || typed === undefined || typed.length > 0;
  const times =
    question.cue === "time" ? extraction.times.filter((one) => typed?.includes(one) === true) : [];
  const answers =
    fits &&
    (reply !== undefined || !isQuestion(article.text, sentence)) &&
    !(coverage.isEmpty && names.length === 0) &&
    coverage.share >= (focused.length > 0 ? NAMED_FOCUS : neededOf(coverage, wording)) &&
    nearness >= NAMES_NEEDED;
  return {
    article: hit.article,
    covered: coverage.share,
    nearness,
    sentence,
    shown: reply ?? bestExcerpt(snapshot.index, query, article, hit),
    score:
      hit.score *
      (fits ? 1 : WRONG_TYPE) *
      (exact === undefined ? 1 : EXACT_TYPE) *
      nearness *
      coverage.share ** 2,
    answers,
    highlights:
      exact ?? (typed !== undefined && typed.length > 0 ? typed : hit.matches.map(({ span }) => span)),
    times,
  };
}

/** The share of a question that must be covered; more where what was done is said nowhere. */
const neededOf = ({ lacksPredicate }: Coverage, wording: Wording): number =>
  lacksPredicate ? WITHOUT_PREDICATE : COVERAGE[wording];

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

/** How near a sentence is to a name: in it, said by it, in its paragraph, the last person named before it, in its article. */
function nearnessOf(
  { mentions, quotations }: Extraction,
  { blocks }: Article,
  sentence: Sentence,
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
  return isLast ? NAME_BEFORE : NAME_IN_ARTICLE[first.kind];
}

/** Whether the sentence has the very words of a name, if perhaps as another's: "Okonkwo" in "J. R. Okonkwo & Daughters". */
function hasWords({ terms }: AskedName, literal: ReadonlySet<number>): boolean {
  return terms.length > 0 && terms.every((term) => literal.has(term));
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 1 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
