import type { Span } from "../../text/span.ts";
import { answering } from "./answering.ts";
import { bestCandidates, type PreparedFeature, type Scored } from "./bestCandidates.ts";
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
  /** The passage to show for it. */
  readonly passage: WeighedPassage;
}

/** Which sentences to rank. */
export interface RankOptions {
  /** The units to consider; all by default. */
  readonly only?: Iterable<number> | undefined;
  /** Maximum number of sentences to keep; the text of each, and of some more, is read. */
  readonly limit?: number;
}

/** The limit by default, for who looks for some kind of sentence among them. */
const LOOKED_AT = 50;

/**
 * The candidate sentences by a linear model over the features, fitted as a conditional logit (McFadden 1974), those with
 * the likeliest passages first.
 */
export function rank(inquiry: Inquiry, { only, limit = LOOKED_AT }: RankOptions = {}): Ranked[] {
  const { ranking } = answering();
  const prepared = features.map(({ name, prepare, atMost }) => ({
    name,
    weight: ranking[name] ?? 0,
    look: prepare(inquiry),
    ...(atMost && { atMost: atMost(inquiry) }),
  }));
  const scored = bestCandidates(retrieve(inquiry, only), prepared, { limit, isFit: canAnswer });
  const chances = chancesOf(scored);
  return byPassage(
    scored.map((one) => new RankedSentence(one, prepared, chances)),
    ({ passage }) => passage.chance,
  );
}

/**
 * A ranked sentence that works out its parts and its passage on first access, because few of them are read. A class, because
 * V8 would keep a getter of an object literal, with all it refers to, until its next full collection.
 */
class RankedSentence implements Ranked {
  readonly #scored: Scored;
  readonly #features: readonly PreparedFeature[];
  readonly #chances: Chances;
  #parts: readonly ScorePart[] | undefined;
  #passage: WeighedPassage | undefined;

  constructor(scored: Scored, features: readonly PreparedFeature[], chances: Chances) {
    this.#scored = scored;
    this.#features = features;
    this.#chances = chances;
  }

  get candidate(): Candidate {
    return this.#scored.candidate;
  }

  get score(): number {
    return this.#scored.score;
  }

  get parts(): readonly ScorePart[] {
    return (this.#parts ??= this.#features.map(({ name, weight }, at): ScorePart => {
      const { value = 0, spans = [] } = this.#scored.signals[at] ?? {};
      return { feature: name, value, weight, spans };
    }));
  }

  get passage(): WeighedPassage {
    return (this.#passage ??= passageOf(this.#scored.candidate, this.#chances));
  }
}
