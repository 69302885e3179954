import { articleLiteral, articleRelated } from "./articleScore.ts";
import { contextShare } from "./contextShare.ts";
import type { Feature } from "./feature.ts";
import { focusMet } from "./focusMet.ts";
import { literalScore, relatedScore } from "./literalScore.ts";
import { meaning } from "./meaning.ts";
import { nameNearness } from "./nameNearness.ts";
import { ownTopic } from "./ownTopic.ts";
import { heading, headline, lead, quoted } from "./place.ts";
import { predicateMet } from "./predicates.ts";
import { looseTypeMet, looseTypeMissed, measureApart, measureMissed, typeMet, typeMissed } from "./types.ts";

/** All features, in order; `config/answering.json` has a weight for each, by name. */
export const features: readonly Feature[] = [
  articleLiteral,
  articleRelated,
  literalScore,
  relatedScore,
  contextShare,
  ownTopic,
  predicateMet,
  focusMet,
  meaning,
  typeMet,
  measureMissed,
  measureApart,
  typeMissed,
  looseTypeMet,
  looseTypeMissed,
  nameNearness,
  headline,
  heading,
  lead,
  quoted,
];
