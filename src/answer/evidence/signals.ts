import type { Cue } from "../question/asking.ts";
import { features } from "./features/features.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Ranked } from "./score.ts";
import { raise } from "./wordWorth.ts";
import { ALL, matchedShare } from "./matchedShare.ts";
import { wordWeight } from "./wordWeight.ts";

/**
 * What the confidence in a sentence is based on. Other articles are not part of it, because they must not silence an
 * answer.
 */
interface Judged {
  readonly inquiry: Inquiry;
  readonly best: Ranked;
  /** How well its passage matches each term, and how well by stem alone. */
  readonly met: Float32Array;
  readonly metLiterally: Float32Array;
}

/** Prepares the judgement of a sentence for a question. */
export const judged = (inquiry: Inquiry, best: Ranked): Judged => ({
  inquiry,
  best,
  met: metInPassage(best, inquiry.wordMatches.in),
  metLiterally: metInPassage(best, inquiry.wordMatches.literallyIn),
});

/** Evidence for or against the best sentence: a number from about 0 to 1. */
export interface AcceptanceSignal {
  readonly name: string;
  readonly of: (judged: Judged) => number;
}

const valueOf = ({ parts }: Ranked, feature: string): number =>
  parts.find((part) => part.feature === feature)?.value ?? 0;

const feature = (name: string): AcceptanceSignal => ({ name, of: ({ best }) => valueOf(best, name) });

const asks = (name: string, ...cues: readonly Cue[]): AcceptanceSignal => ({
  name: `asks ${name}`,
  of: ({ inquiry }) => (cues.includes(inquiry.question.cue) ? 1 : 0),
});

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** How well the passage to show matches each term: by its best sentence for each. */
function metInPassage({ candidate, passage }: Ranked, metBy: (unit: number) => Float32Array): Float32Array {
  const met = metBy(candidate.unit).slice();
  for (const [number, sentence] of candidate.article.sentences.entries()) {
    if (sentence.start >= passage.end) break;
    if (sentence.start >= passage.start) raise(met, metBy(candidate.unit + number - candidate.number), 1);
  }
  return met;
}

/** The share of the question's words, by weight and without names, that the passage matches by the same or similar words. */
const wordsMet = ({ inquiry: { wordMatches }, met }: Judged): number =>
  matchedShare(wordMatches.weights, met);

/** The share that it matches by the same words. */
const wordsMetLiterally = ({ inquiry: { wordMatches }, metLiterally }: Judged): number =>
  matchedShare(wordMatches.weights, metLiterally);

/**
 * Whether it contains every word of the question by stem, every name, and what the question asks for: the plainest
 * possible answer.
 */
const allMet = (one: Judged): number =>
  wordsMetLiterally(one) > ALL &&
  valueOf(one.best, "names near") > ALL &&
  ["measure missed", "measure apart", "type missed"].every((name) => valueOf(one.best, name) === 0)
    ? 1
    : 0;

/** The share of the question's weight that is lost by the word that matches worst. */
function leastMet({ inquiry: { wordMatches }, met }: Judged): number {
  const all = total(wordMatches.weights);
  return all === 0
    ? 0
    : Math.max(0, ...wordMatches.weights.map((weight, term) => weight * (1 - (met[term] ?? 0)))) / all;
}

/** The share of the question's words, by weight, that the coverage has only in another spelling. */
const repairedWords = ({ inquiry: { literal } }: Judged): number => {
  const all = total(literal.terms.map(({ idf }) => idf));
  const repaired = literal.terms.filter(({ known, alternatives }) => !known && alternatives.length > 0);
  return all === 0 ? 0 : total(repaired.map(({ idf }) => idf)) / all;
};

const isRelative = new Set(features.filter((one) => one.isRelative).map(({ name }) => name));

/** Its score without the parts that are relative to the best. */
const ownScore = ({ best: { parts } }: Judged): number =>
  total(parts.map((part) => (isRelative.has(part.feature) ? 0 : part.value * part.weight)));

/** A signal for yes-or-no questions only, which need the act itself to match. */
const forTruth = (name: string, of: AcceptanceSignal["of"]): AcceptanceSignal => ({
  name: `yes or no: ${name}`,
  of: (one) => (one.inquiry.question.cue === "truth" ? of(one) : 0),
});

/** All signals, in order; `config/answering.json` has a weight for each, by name. */
export const signals: readonly AcceptanceSignal[] = [
  { name: "own score", of: ownScore },
  { name: "own words", of: ({ best: { candidate } }) => candidate.literal.perIdf },
  { name: "like words", of: ({ best: { candidate } }) => candidate.related.perIdf },
  { name: "article by own words", of: ({ best: { candidate } }) => candidate.articleLiteral.perIdf },
  { name: "article by like words", of: ({ best: { candidate } }) => candidate.articleRelated.perIdf },
  { name: "words met", of: wordsMet },
  { name: "words met literally", of: wordsMetLiterally },
  { name: "least met", of: leastMet },
  { name: "all met", of: allMet },
  { name: "passage", of: ({ best }) => Math.log(best.passage.chance) },
  // How clearly it stands out from the rest of its own article.
  { name: "share of article", of: ({ best }) => Math.log(best.passage.share) },
  { name: "repaired words", of: repairedWords },
  feature("words met in context"),
  feature("own topic"),
  feature("type met"),
  feature("measure missed"),
  feature("measure apart"),
  feature("type missed"),
  feature("loose type met"),
  feature("loose type missed"),
  feature("names near"),
  feature("predicate met"),
  feature("meaning"),
  { name: "names somebody", of: ({ inquiry }) => (inquiry.names.length > 0 ? 1 : 0) },
  { name: "words", of: ({ inquiry }) => Math.min(1, inquiry.literal.terms.length / 8) },
  {
    name: "words beside names",
    of: ({ inquiry }) => {
      const all = total(inquiry.literal.terms.map(wordWeight));
      return all === 0 ? 0 : total(inquiry.wordMatches.weights) / all;
    },
  },
  asks("yes or no", "truth"),
  asks("why or how", "reason", "means"),
  asks("for a number", "count", "amount", "duration"),
  asks("when", "time"),
  asks("who", "person", "identity", "speaker"),
  asks("where", "place"),
  asks("what it is", "definition"),
  asks("which", "instance"),
  asks("for a name", "name"),
  asks("what somebody said", "speech"),
  forTruth("predicate met", ({ best }) => valueOf(best, "predicate met")),
  forTruth("words met", wordsMet),
  forTruth("least met", leastMet),
];
