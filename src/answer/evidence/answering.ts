import * as z from "zod";
import { fileSettings } from "../../config/fileSettings.ts";
import { readConfig } from "../../config/readConfig.ts";
import { tableOnce } from "../../text/tableOnce.ts";

const share = z.number().min(0).max(1);
const thresholds = z.strictObject({ found: share, likely: share });

/** `config/answering.json`, which `npm run fit` derives; `test/eval/README.md` explains how. */
const answeringFile = z.strictObject({
  /** What the weights were fitted on. */
  fittedOn: z.string(),
  /** Minimum confidence for "found" and for "likely", by the setting `dial`. */
  dials: z.strictObject({ cautious: thresholds, balanced: thresholds, eager: thresholds }),
  /** Feature -> its weight in the score of a sentence. */
  ranking: z.record(z.string(), z.number()),
  /** Signal -> its weight in the confidence that the best sentence answers; `bias` is always added. */
  acceptance: z.record(z.string(), z.number()),
});

/** The weights of evidence, and the minimum confidence to show it. */
export interface Answering {
  readonly ranking: Readonly<Record<string, number>>;
  readonly acceptance: Readonly<Record<string, number>>;
  readonly found: number;
  readonly likely: number;
}

/** The weights, and the thresholds of the configured dial. */
export const answering = tableOnce((): Answering => {
  const { ranking, acceptance, dials } = readConfig("answering.json", answeringFile);
  const { dial } = readConfig("cuttings.json", fileSettings);
  return { ranking, acceptance, ...dials[dial] };
});
