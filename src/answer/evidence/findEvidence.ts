import type { Sentence } from "../../corpus/article.ts";
import type { Extraction, TimeExpression } from "../../extract/extraction.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import { bestExcerpt } from "../../search/bestExcerpt.ts";
import type { Query } from "../../search/query.ts";
import { searchSentences, type SentenceHit } from "../../search/searchSentences.ts";
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stems.ts";
import { tokenise } from "../../text/tokens.ts";
import { type Coverage, type CoverageTerms, coverageOfUnits, coverageTerms } from "./coverage.ts";
import { type Alikeness, alikenessTo } from "./alikeness.ts";
import { answerTypes } from "./features/type/answerTypes.ts";
import type { NamedInQuestion } from "../question/namesInQuestion.ts";
import { withheld } from "./features/type/nameTypes.ts";
import type { Asking } from "../question/asking.ts";
import { type AskedName, namesAsked, nearnessTo } from "./nearness.ts";
import { isQuestion, replyTo } from "./replyTo.ts";
import type { Snapshot } from "../snapshot.ts";
import { withAnsweringWords, withPlainWords, withRelatedWords } from "./widenQuery.ts";

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
  /** Share of what is asked that is covered, in whichever words were looked for: 0 to 1. */
  readonly covered: number;
  /** How near it stands to the names that are asked about: 0 to 1. */
  readonly nearness: number;
  /** The dates that answer, in order of place; none where no date is asked for. */
  readonly times: readonly TimeExpression[];
}

/** Share of the question's own words, by weight and names apart, that an answer must cover. */
const COVERAGE = 0.65;
/** The same of a question for yes or no, to which whatever bears on it is an answer: a denial is put in other words. */
const OF_TRUTH = 0.4;
/** The same in other words, and the most that its least met word may take away: one word that nothing is like makes another question. */
const ALIKE = 0.62;
const LEAST_MET = 0.2;
/** The same where the sentence names exactly what is asked for: "Westminster Magistrates' Court" for "which court". */
const NAMED_FOCUS = 0.3;
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

/** The words of a question to look for, ready for both wordings. */
export function questionQuery({ index }: Snapshot, question: Asking): Query {
  const text = wordsAsked(question);
  const asking = [...text.matchAll(frame)].map(({ index: start, 0: word }) => ({
    start,
    end: start + word.length,
  }));
  const typed = withPlainWords(index, analyseQuery(index, text, { ignore: asking }), question.plain);
  return withAnsweringWords(index, typed, question.cue);
}

/**
 * Ranks the sentences that bear on a question, best first, and says which of them answer it.
 *
 * @param names those in `wordsAsked(question)`
 * @param literal `questionQuery` of the question
 */
export function findEvidence(
  snapshot: Snapshot,
  question: Asking,
  names: readonly NamedInQuestion[],
  literal: Query,
  wording: Wording,
): Evidence[] {
  const { index } = snapshot;
  const query = wording === "literal" ? literal : withRelatedWords(index, literal);
  const terms = coverageTerms(query, names);
  const asked = new Set(names.flatMap(({ entities }) => [...entities]));
  const askedNames = namesAsked(query, names);
  const alikeness = wording === "literal" ? undefined : alikenessTo(index, literal, terms);
  return searchSentences(index, query, { limit: LOOKED_AT })
    .flatMap(
      (hit) => weigh(snapshot, question, askedNames, asked, query, terms, hit, alikeness?.(hit.unit)) ?? [],
    )
    .toSorted((a, b) => Number(b.answers) - Number(a.answers) || b.score - a.score);
}

/** The words of a question that are looked for: what it is about, and the noun that the answer must be one of. */
export function wordsAsked({ focus, rest }: Asking): string {
  return focus === undefined ? rest : `${focus} ${rest}`;
}

function weigh(
  snapshot: Snapshot,
  question: Asking,
  names: readonly AskedName[],
  asked: ReadonlySet<string>,
  query: Query,
  terms: CoverageTerms,
  hit: SentenceHit,
  alike: Alikeness | undefined,
): Evidence | undefined {
  const article = snapshot.articles[hit.article];
  const extraction = snapshot.extractions[hit.article];
  const sentence = article?.sentences[hit.sentence];
  if (article === undefined || extraction === undefined || sentence === undefined) return undefined;
  const reply = isQuestion(article.text, sentence) ? replyTo(article, sentence) : undefined;
  const coverage = coverageOfUnits(snapshot.index, terms, hit.unit, hit.unit + 1);
  const nearness = nearnessTo(names, { matches: hit.matches, extraction, article, sentence });
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
    (alike === undefined
      ? coverage.share >= (focused.length > 0 ? NAMED_FOCUS : neededOf(coverage, question))
      : saysAlike(alike)) &&
    nearness >= NAMES_NEEDED;
  return {
    article: hit.article,
    covered: alike?.share ?? coverage.share,
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
function neededOf({ lacksPredicate }: Coverage, { cue }: Asking): number {
  if (cue === "truth") return OF_TRUTH;
  return lacksPredicate ? WITHOUT_PREDICATE : COVERAGE;
}

const saysAlike = ({ share, worst }: Alikeness): boolean => share >= ALIKE && worst <= LEAST_MET;

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
