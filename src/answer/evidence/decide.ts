import { answering } from "./answering.ts";
import type { Inquiry } from "./inquiry.ts";
import { passageOf } from "./passageOf.ts";
import { rank, type Ranked } from "./score.ts";
import { type Judged, signals } from "./signals.ts";
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
/** A sentence that is at least a fifth as likely as the best may answer as well. */
const ALSO = Math.log(5);

/** Ranks the sentences for a question and judges them. */
export const decide = (inquiry: Inquiry): Verdict => judge(inquiry, rank(inquiry));

/** Judges ranked sentences, or those of them that can answer: a logistic model over the signals, against the thresholds of the dial. */
export function judge(inquiry: Inquiry, ranked: readonly Ranked[]): Verdict {
  const [best] = ranked;
  if (best === undefined) return { outcome: "nothing", confidence: 0, reasons: [], passages: [], rivals: [] };
  const { acceptance, found, likely } = answering();
  const judged: Judged = { inquiry, ranked, best };
  const reasons = [{ name: "bias", of: () => 1 }, ...signals].map(({ name, of }) => ({
    signal: name,
    value: of(judged),
    weight: acceptance[name] ?? 0,
  }));
  const logit = reasons.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const confidence = 1 / (1 + Math.exp(-logit));
  const outcome = confidence >= found ? "found" : confidence >= likely ? "likely" : "nothing";
  const rivals = ranked.filter(({ score }) => score >= best.score - ALSO);
  return {
    outcome,
    confidence,
    reasons,
    passages: distinct(outcome === "found" ? everyAccount(rivals) : [...everyAccount(rivals), ...ranked]),
    rivals,
  };
}

/** The best of each article first: where articles tell the same otherwise, both are seen. */
function everyAccount(rivals: readonly Ranked[]): Ranked[] {
  const told = new Set<number>();
  const firsts = rivals.filter(({ candidate: { place } }) => !told.has(place) && told.add(place));
  return [...firsts, ...rivals.filter((one) => !firsts.includes(one))];
}

/** The best, without those that share text with a better one. */
function distinct(ranked: readonly Ranked[]): Ranked[] {
  const kept: Ranked[] = [];
  for (const one of ranked) {
    if (kept.length === SHOWN) break;
    const passage = passageOf(one.candidate);
    const isShown = kept.some(
      ({ candidate }) => candidate.place === one.candidate.place && overlaps(passageOf(candidate), passage),
    );
    if (!isShown) kept.push(one);
  }
  return kept;
}
