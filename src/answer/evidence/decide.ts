import { answering } from "./answering.ts";
import { ALSO } from "./byPassage.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Chances, chancesOf, longestIfLikely, passageOf } from "./passageOf.ts";
import { rank, type Ranked } from "./score.ts";
import { judged, signals } from "./signals.ts";
import { overlaps } from "../../text/span.ts";

/** How certain the evidence is: it answers, it may answer, or it does not. */
type EvidenceOutcome = "found" | "likely" | "nothing";

/** The verdict on the evidence for a question. */
export interface Verdict {
  readonly outcome: EvidenceOutcome;
  /** Confidence that the best passage answers: 0 to 1; 0 if there is none. */
  readonly confidence: number;
  /** What the confidence is based on, the bias first; the sum of value x weight is its logit. */
  readonly reasons: readonly { readonly signal: string; readonly value: number; readonly weight: number }[];
  /** The best passages, best first; none contains another. */
  readonly passages: readonly Ranked[];
  /** All sentences that are nearly as likely as the best, best first. */
  readonly rivals: readonly Ranked[];
}

/** A sentence less than a hundredth as likely as the best is not shown beside it. */
export const FAR = Math.log(100);

/** Maximum number of sentences to look at if any of them may answer. */
const LOOKED_AT = 20;
/** Maximum number of passages to show. */
const SHOWN = 3;
/** Maximum number of articles whose best sentence is judged. */
const ARTICLES = 8;

/** Ranks and judges the sentences for a question. */
export const decide = (inquiry: Inquiry): Verdict => judge(inquiry, rank(inquiry, { limit: LOOKED_AT }));

/**
 * Judges ranked sentences that can answer. The best sentence of each article is judged by itself, so an article that
 * repeats the question's words without answering does not silence the others. Sentences that are found come first. Those
 * that may answer keep the order of the ranking, because confidence does not compare sentences.
 */
export function judge(inquiry: Inquiry, ranked: readonly Ranked[]): Verdict {
  const firsts = firstOfEach(ranked).slice(0, ARTICLES);
  const opinions = firsts.map((one) => opinionOf(inquiry, one));
  const sure = opinions.filter(({ outcome }) => outcome === "found");
  const opinion = sure[0] ?? opinions.find(({ outcome }) => outcome === "likely") ?? opinions[0];
  const [first] = firsts;
  if (opinion === undefined || first === undefined)
    return { outcome: "nothing", confidence: 0, reasons: [], passages: [], rivals: [] };
  const { outcome, confidence, reasons } = opinion;
  const best = outcome === "found" ? opinion.best : first;
  const rivals = [best, ...ranked.filter((one) => one !== best && one.score >= best.score - ALSO)];
  const accounts = [...sure.map((one) => one.best), ...firstOfEach(rivals), ...rivals];
  return {
    outcome,
    confidence,
    reasons,
    passages: distinct(
      outcome === "found"
        ? accounts
        : [...accounts, ...ranked.filter(({ score }) => score >= best.score - FAR)],
      chancesOf(ranked),
      outcome === "likely" ? longestIfLikely : undefined,
    ),
    rivals,
  };
}

/** The verdict on one sentence. */
interface Opinion extends Pick<Verdict, "outcome" | "confidence" | "reasons"> {
  readonly best: Ranked;
}

/** A logistic model over the signals, compared with the thresholds of the dial. */
function opinionOf(inquiry: Inquiry, best: Ranked): Opinion {
  const { acceptance, found, likely } = answering();
  const one = judged(inquiry, best);
  const reasons = [{ name: "bias", of: () => 1 }, ...signals].map(({ name, of }) => ({
    signal: name,
    value: of(one),
    weight: acceptance[name] ?? 0,
  }));
  const logit = reasons.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const confidence = 1 / (1 + Math.exp(-logit));
  const outcome = confidence >= found ? "found" : confidence >= likely ? "likely" : "nothing";
  return { best, outcome, confidence, reasons };
}

/** The best sentence of each article, so that different accounts are all seen. */
export function firstOfEach(ranked: readonly Ranked[]): Ranked[] {
  const told = new Set<number>();
  return ranked.filter(({ candidate: { place } }) => !told.has(place) && told.add(place));
}

/**
 * The best sentences that no better passage already shows, each with those of its surroundings that are not shown yet.
 *
 * @param longestAfter the maximum length of a passage, given how many come before it
 */
function distinct(
  best: readonly Ranked[],
  chances: Chances,
  longestAfter?: (shown: number) => number,
): Ranked[] {
  const kept: Ranked[] = [];
  for (const one of best) {
    if (kept.length === SHOWN) break;
    const { candidate, score, parts } = one;
    const shown = kept
      .filter((other) => other.candidate.place === candidate.place)
      .map(({ passage }) => passage);
    if (shown.some((span) => overlaps(span, candidate.sentence))) continue;
    kept.push({
      candidate,
      score,
      parts,
      passage: passageOf(candidate, chances, shown, longestAfter?.(kept.length)),
    });
  }
  return kept;
}
