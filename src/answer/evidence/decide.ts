import { answering } from "./answering.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Chances, chancesOf, passageOf } from "./passageOf.ts";
import { rank, type Ranked } from "./score.ts";
import { signals } from "./signals.ts";
import { overlaps } from "../../text/span.ts";

/** How sure the evidence is: it answers, it may answer, it does not. */
type Outcome = "found" | "likely" | "nothing";

/** What is made of the evidence for a question. */
export interface Verdict {
  readonly outcome: Outcome;
  /** That the best passage answers: 0 to 1; 0 where there is none. */
  readonly confidence: number;
  /** What the confidence was judged by, the bias first; the sum of value x weight is its logit. */
  readonly reasons: readonly { readonly signal: string; readonly value: number; readonly weight: number }[];
  /** The best passages, best first, none inside another. */
  readonly passages: readonly Ranked[];
  /** All sentences that are not much less likely than the best, best first. */
  readonly rivals: readonly Ranked[];
}

/** Most passages that are shown. */
const SHOWN = 3;
/** Most articles whose best sentence is judged. */
const ARTICLES = 8;
/** A sentence that is at least a fifth as likely as the best may answer as well. */
const ALSO = Math.log(5);

/** Ranks the sentences for a question and judges them. */
export const decide = (inquiry: Inquiry): Verdict => judge(inquiry, rank(inquiry));

/**
 * Judges ranked sentences, or those of them that can answer: the best of each article by itself, so that an article which
 * repeats the words of a question and answers nothing silences no other.
 */
export function judge(inquiry: Inquiry, ranked: readonly Ranked[]): Verdict {
  const firsts = firstOfEach(ranked).slice(0, ARTICLES);
  const opinions = firsts.map((one) => opinionOf(inquiry, one));
  const sure = opinions.filter(({ outcome }) => outcome === "found");
  const opinion = sure[0] ?? opinions.find(({ outcome }) => outcome === "likely") ?? opinions[0];
  if (opinion === undefined)
    return { outcome: "nothing", confidence: 0, reasons: [], passages: [], rivals: [] };
  const { best, outcome, confidence, reasons } = opinion;
  const rivals = [best, ...ranked.filter((one) => one !== best && one.score >= best.score - ALSO)];
  const accounts = [...sure.map((one) => one.best), ...firstOfEach(rivals), ...rivals];
  return {
    outcome,
    confidence,
    reasons,
    passages: distinct(outcome === "found" ? accounts : [...accounts, ...ranked], chancesOf(ranked)),
    rivals,
  };
}

/** What is made of one sentence. */
interface Opinion extends Pick<Verdict, "outcome" | "confidence" | "reasons"> {
  readonly best: Ranked;
}

/** A logistic model over the signals, against the thresholds of the dial. */
function opinionOf(inquiry: Inquiry, best: Ranked): Opinion {
  const { acceptance, found, likely } = answering();
  const reasons = [{ name: "bias", of: () => 1 }, ...signals].map(({ name, of }) => ({
    signal: name,
    value: of({ inquiry, best }),
    weight: acceptance[name] ?? 0,
  }));
  const logit = reasons.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const confidence = 1 / (1 + Math.exp(-logit));
  const outcome = confidence >= found ? "found" : confidence >= likely ? "likely" : "nothing";
  return { best, outcome, confidence, reasons };
}

/** The best of each article: where articles tell the same otherwise, both are seen. */
function firstOfEach(ranked: readonly Ranked[]): Ranked[] {
  const told = new Set<number>();
  return ranked.filter(({ candidate: { place } }) => !told.has(place) && told.add(place));
}

/** The best whose sentence no better passage shows, each with what is around it and shown with none better. */
function distinct(best: readonly Ranked[], chances: Chances): Ranked[] {
  const kept: Ranked[] = [];
  for (const one of best) {
    if (kept.length === SHOWN) break;
    const { candidate, score, parts } = one;
    const shown = kept
      .filter((other) => other.candidate.place === candidate.place)
      .map(({ passage }) => passage);
    if (shown.some((span) => overlaps(span, candidate.sentence))) continue;
    kept.push({ candidate, score, parts, passage: passageOf(candidate, chances, shown) });
  }
  return kept;
}
