import type { Cue } from "../question/asking.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Ranked } from "./score.ts";

/** What the confidence in the best sentence is judged by. */
export interface Judged {
  readonly inquiry: Inquiry;
  /** All candidates, best first; one at least. */
  readonly ranked: readonly Ranked[];
  readonly best: Ranked;
}

/** One thing that speaks for or against the best sentence: a number of about 0 to 1. */
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

/** All, but for rounding. */
const ALL = 0.999;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The share of the question's words, by weight and names apart, that are met. */
function coverageBy({ weights }: Inquiry["meetings"], met: Float32Array): number {
  const all = total(weights);
  return all === 0 ? 1 : total(weights.map((weight, term) => weight * (met[term] ?? 0))) / all;
}

/** That of the best sentence. */
const ownCoverage = ({ inquiry: { meetings }, best }: Judged): number =>
  coverageBy(meetings, meetings.in(best.candidate.unit));

/** The same in the very words. */
const literalCoverage = ({ inquiry: { meetings }, best }: Judged): number =>
  coverageBy(meetings, meetings.literallyIn(best.candidate.unit));

/** Whether it has every word of the question by its stem, its names, and nothing against its type: as plain as an answer can be. */
const allMet = (judged: Judged): number =>
  literalCoverage(judged) > ALL &&
  valueOf(judged.best, "names near") > ALL &&
  valueOf(judged.best, "type missed") === 0
    ? 1
    : 0;

/** The share of the question that its least met word takes away. */
function leastMet({ inquiry: { meetings }, best }: Judged): number {
  const met = meetings.in(best.candidate.unit);
  const all = total(meetings.weights);
  return all === 0
    ? 0
    : Math.max(0, ...meetings.weights.map((weight, term) => weight * (1 - (met[term] ?? 0)))) / all;
}

/** The share of the question's words, by weight, for which `isSo`. */
const shareOfTerms = (
  { inquiry: { literal } }: Judged,
  isSo: (term: Inquiry["literal"]["terms"][number]) => boolean,
): number => {
  const all = total(literal.terms.map(({ idf }) => idf));
  return all === 0 ? 0 : total(literal.terms.map((term) => (isSo(term) ? term.idf : 0))) / all;
};

/** By how much the best is ahead of the best of another paragraph, at most 3. */
function lead({ ranked, best: { candidate, score } }: Judged): number {
  const second = ranked.find(
    (one) =>
      one.candidate.place !== candidate.place || one.candidate.sentence.block !== candidate.sentence.block,
  );
  return second === undefined ? 3 : Math.min(3, score - second.score);
}

const share = ({ ranked, best }: Judged): number =>
  1 / total(ranked.map(({ score }) => Math.exp(score - best.score)));

/** For a yes-or-no question only: it is answered where the very act is met. */
const forTruth = (name: string, of: AcceptanceSignal["of"]): AcceptanceSignal => ({
  name: `yes or no: ${name}`,
  of: (judged) => (judged.inquiry.question.cue === "truth" ? of(judged) : 0),
});

/** What is looked at before an answer is shown; `config/answering.json` has a weight for each, by name. */
export const signals: readonly AcceptanceSignal[] = [
  { name: "score", of: ({ best }) => best.score },
  { name: "lead", of: lead },
  { name: "share", of: share },
  { name: "own coverage", of: ownCoverage },
  { name: "literal coverage", of: literalCoverage },
  { name: "least met", of: leastMet },
  { name: "all met", of: allMet },
  {
    name: "unknown words",
    of: (judged) => shareOfTerms(judged, ({ alternatives }) => alternatives.length === 0),
  },
  {
    name: "repaired words",
    of: (judged) => shareOfTerms(judged, ({ known, alternatives }) => !known && alternatives.length > 0),
  },
  feature("coverage in context"),
  feature("own topic"),
  feature("type met"),
  feature("type missed"),
  feature("loose type met"),
  feature("loose type missed"),
  feature("names near"),
  feature("predicate met"),
  feature("focus met"),
  feature("meaning"),
  feature("article by own words"),
  { name: "names somebody", of: ({ inquiry }) => (inquiry.names.length > 0 ? 1 : 0) },
  { name: "words", of: ({ inquiry }) => Math.min(1, inquiry.literal.terms.length / 8) },
  {
    name: "words beside names",
    of: ({ inquiry }) => {
      const all = total(inquiry.literal.terms.map(({ idf }) => idf));
      return all === 0 ? 0 : total(inquiry.meetings.weights) / all;
    },
  },
  asks("yes or no", "truth"),
  asks("why", "reason"),
  asks("for a number", "count", "amount", "duration"),
  asks("when", "time"),
  asks("who", "person", "identity", "name", "speaker"),
  asks("where", "place"),
  asks("what it is", "definition"),
  asks("which", "instance"),
  forTruth("predicate met", ({ best }) => valueOf(best, "predicate met")),
  forTruth("own coverage", ownCoverage),
  forTruth("least met", leastMet),
];
