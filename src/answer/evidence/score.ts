import type { Span } from "../../text/span.ts";
import { answering } from "./answering.ts";
import { bestCandidates } from "./bestCandidates.ts";
import { byPassage } from "./byPassage.ts";
import type { Candidate } from "./candidate.ts";
import { features } from "./features/features.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Chances, chancesOf, type WeighedPassage, passageOf } from "./passageOf.ts";
import { canAnswer, retrieve } from "./retrieve.ts";

/** One feature's contribution to a score: its value, 0 to 1, times its weight. */
interface ScorePart {
  readonly feature: string;
  readonly value: number;
  readonly weight: number;
  /** The words that the feature is based on. */
  readonly spans: readonly Span[];
}

/** A candidate with its score, which is the sum of its parts. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** The passage to show for it; computed on access, because few are shown. */
  readonly passage: WeighedPassage;
}

/** Maximum number of sentences to keep after scoring. */
const LOOKED_AT = 50;

/**
 * The candidate sentences by a linear model over the features, fitted as a conditional logit (McFadden 1974), those with
 * the likeliest passages first.
 *
 * @param only the units to consider; all by default
 */
export function rank(inquiry: Inquiry, only?: Iterable<number>): Ranked[] {
  const { ranking } = answering();
  const prepared = features.map(({ name, prepare, atMost }) => ({
    name,
    weight: ranking[name] ?? 0,
    look: prepare(inquiry),
    ...(atMost && { atMost: atMost(inquiry) }),
  }));
  const scored = bestCandidates(retrieve(inquiry, only), prepared, { limit: LOOKED_AT, isFit: canAnswer });
  const chances = chancesOf(scored);
  return byPassage(scored, chances).map(({ candidate, score, signals }) => {
    const parts = prepared.map(({ name, weight }, at): ScorePart => {
      const { value = 0, spans = [] } = signals[at] ?? {};
      return { feature: name, value, weight, spans };
    });
    return new RankedSentence({ candidate, score, parts }, chances);
  });
}

/**
 * A ranked sentence that works out its passage on first access. A class, because V8 would keep the getter of an object
 * literal, with all it refers to, until its next full collection.
 */
class RankedSentence implements Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly #chances: Chances;
  #passage: WeighedPassage | undefined;

  constructor({ candidate, score, parts }: Omit<Ranked, "passage">, chances: Chances) {
    this.candidate = candidate;
    this.score = score;
    this.parts = parts;
    this.#chances = chances;
  }

  get passage(): WeighedPassage {
    return (this.#passage ??= passageOf(this.candidate, this.#chances));
  }
}
