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
  /** What a word or name of the question is worth in a sentence if it is not the very word, or not in the very sentence. */
  worth: z.strictObject({
    /** In the sentence before, the paragraph or the top of the article. */
    near: share,
    /** In the rest of the article. */
    elsewhere: share,
    /** In another wording, "step down" for "resign", or another form, "operation" for "operate". */
    reworded: share,
    /** Minimum worth of a word that can stand for another: "ships" for "vessels". */
    alike: share,
  }),
  /** Feature -> its weight in the score of a sentence. */
  ranking: z.record(z.string(), z.number()),
  /** Signal -> its weight in the confidence that the best sentence answers; `bias` is always added. */
  acceptance: z.record(z.string(), z.number()),
});

/** The weights of evidence, and the minimum confidence to show it. */
export interface Answering {
  readonly worth: Readonly<z.infer<typeof answeringFile>["worth"]>;
  readonly ranking: Readonly<Record<string, number>>;
  readonly acceptance: Readonly<Record<string, number>>;
  readonly found: number;
  readonly likely: number;
  /** Minimum confidence that the sentence's article is the one meant, which is likelier than that the sentence answers. */
  readonly onTopic: number;
}

/** Worths are kept in single precision, so what is as good as one of them must not be less by rounding. */
const inSinglePrecision = ({ near, elsewhere, reworded, alike }: Answering["worth"]): Answering["worth"] => ({
  near: Math.fround(near),
  elsewhere: Math.fround(elsewhere),
  reworded: Math.fround(reworded),
  alike: Math.fround(alike),
});

/** The weights, and the thresholds of the configured dial. */
export const answering = tableOnce((): Answering => {
  const { worth, ranking, acceptance, dials } = readConfig("answering.json", answeringFile);
  const { dial } = readConfig("cuttings.json", fileSettings);
  return {
    worth: inSinglePrecision(worth),
    ranking,
    acceptance,
    ...dials[dial],
    onTopic: dials.eager.likely,
  };
});
