import * as z from "zod";
import { fileSettings, readConfig } from "../../config.ts";
import { tableOnce } from "../../text/tableOnce.ts";

const share = z.number().min(0).max(1);
const thresholds = z.strictObject({ found: share, likely: share });

/** `config/answering.json`, which `npm run fit` derives: see README.md of `test/eval/`. */
const answeringFile = z.strictObject({
  /** What the weights were fitted on. */
  fittedOn: z.string(),
  /** The confidence from which an answer is found, and from which it is likely, by the setting `dial`. */
  dials: z.strictObject({ cautious: thresholds, balanced: thresholds, eager: thresholds }),
  /** Feature -> weight in the score of a sentence. */
  ranking: z.record(z.string(), z.number()),
  /** Signal -> weight in the confidence that the best sentence answers; `bias` is added always. */
  acceptance: z.record(z.string(), z.number()),
});

/** The weights of evidence, and the confidence from which it is shown. */
export interface Answering {
  readonly ranking: Readonly<Record<string, number>>;
  readonly acceptance: Readonly<Record<string, number>>;
  readonly found: number;
  readonly likely: number;
}

/** The weights and the thresholds of the dial that is set. */
export const answering = tableOnce((): Answering => {
  const { ranking, acceptance, dials } = readConfig("answering.json", answeringFile);
  const { dial } = readConfig("cuttings.json", fileSettings);
  return { ranking, acceptance, ...dials[dial] };
});
