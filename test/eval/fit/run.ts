// `npm run fit [-- --squad FILE] [-- --ablate] [-- --dry]`: fits the weights of `config/answering.json` on the golden questions, and on a
// part of a collection in SQuAD's form where one is given; prints how the fit fares on stories that it has not seen.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { answering } from "../../../src/answer/evidence/answering.ts";
import { features } from "../../../src/answer/evidence/features/features.ts";
import { signals } from "../../../src/answer/evidence/signals.ts";
import { crossFit, foldOf, FOLDS, scaled, scalesOf } from "./crossFit.ts";
import { type Case, fitLogistic, fitRanking, type Group } from "./linearModels.ts";
import {
  bestBy,
  groupOf,
  lossOf,
  type Observed,
  observe,
  orderBy,
  signalsOf,
  withoutAnswer,
} from "./observe.ts";
import { share } from "./share.ts";
import { figures, type Judged, thresholdsFor } from "./thresholds.ts";
import { pathOf, trainingSet } from "./trainingSet.ts";

const { values } = parseArgs({
  options: {
    squad: { type: "string" },
    questions: { type: "string", default: "500" },
    ablate: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});

/** Weight of a question whose answer was taken away, relative to one that people ask. */
const BEREFT = 0.3;
/**
 * Weight in the acceptance of a question written as people type, relative to others: how often a question of its kind has an
 * answer is as important there as what the answer looks like.
 */
const AS_TYPED = 2;
const L2 = { ranking: 0.004, acceptance: 0.01 } as const;
/** Limits for each dial setting: share of wrong answers among those found, and of likely answers to questions without one. */
const dials = {
  cautious: { wrong: 0.005, hedged: 0.29 },
  balanced: { wrong: 0.08, hedged: 0.31 },
  eager: { wrong: 0.25, hedged: 0.5 },
} as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(7);

const observed = (await trainingSet(values.squad, Number(values.questions))).map(observe);
const size = features.length;
const learnable = observed.flatMap((one) => {
  const group = one.example.isAside ? undefined : groupOf(one);
  return group === undefined ? [] : [{ one, group }];
});
const scales = scalesOf(
  learnable.flatMap(({ group }) => [...group.rows]),
  size,
);

function fitFeatures(without?: number): ReturnType<typeof crossFit> {
  const scaledGroups = learnable.map(({ one, group }) => ({
    one,
    group: {
      ...group,
      rows: group.rows.map((row) => {
        const copy = scaled(row, scales);
        if (without !== undefined) copy[without] = 0;
        return copy;
      }),
    } satisfies Group,
  }));
  const { all, without: parts } = crossFit(
    scaledGroups,
    ({ one }) => one.example.story,
    (list) =>
      fitRanking(
        list.map(({ group }) => group),
        size,
        L2.ranking,
      ),
  );
  const unscaled = (weights: Float64Array): Float64Array =>
    weights.map((weight, k) => (k === without ? 0 : weight / (scales[k] ?? 1)));
  return { all: unscaled(all), without: parts.map(unscaled) };
}

const rankingFit = fitFeatures();
const weightsFor = ({ example }: Observed, fit: typeof rankingFit): Float64Array =>
  (example.isAside ? fit.all : fit.without[foldOf(example.story)]) ?? fit.all;

/** The number of candidates ranked before the first that answers. */
const rankOf = (one: Observed, fit: typeof rankingFit): number => {
  const place = orderBy(weightsFor(one, fit), one).findIndex((at) => one.positive[at]);
  return place < 0 ? Infinity : place;
};

const sources = [...new Set(observed.map(({ example }) => example.source))];
console.log("\nranking: the right sentence at 1 / 3 / 10, stories not seen");
for (const source of sources) {
  const ranks = observed
    .filter(({ example }) => example.source === source && example.isAnswerable)
    .map((one) => rankOf(one, rankingFit));
  const at = (most: number): string => percent(share(ranks, (place) => place < most));
  console.log(`${source.padEnd(18)}${String(ranks.length).padStart(5)}${at(1)}${at(3)}${at(10)}`);
}

console.log(
  "\nby what is asked, all but squad: questions with an answer, right sentence at 1 / 3; without, share of all",
);
const ofNews = observed.filter(
  ({ example }) => !example.isAside && !["squad", "asked elsewhere"].includes(example.source),
);
for (const cue of [...new Set(ofNews.map(({ example }) => example.inquiry.question.cue))].toSorted()) {
  const asked = ofNews.filter(({ example }) => example.inquiry.question.cue === cue);
  const ranks = asked.filter(({ example }) => example.isAnswerable).map((one) => rankOf(one, rankingFit));
  console.log(
    `${cue.padEnd(18)}${String(ranks.length).padStart(5)}${percent(share(ranks, (place) => place < 1))}${percent(share(ranks, (place) => place < 3))}${percent(share(asked, ({ example }) => !example.isAnswerable))}`,
  );
}

if (values.ablate) {
  console.log("\nwithout a feature: the right sentence at 1 / 3, all but squad");
  const judged = learnable.map(({ one }) => one).filter(({ example }) => example.source !== "squad");
  for (const [place, { name }] of features.entries()) {
    const fit = fitFeatures(place);
    const ranks = judged.map((one) => rankOf(one, fit));
    console.log(
      `${name.padEnd(24)}${percent(share(ranks, (one) => one < 1))}${percent(share(ranks, (one) => one < 3))}`,
    );
  }
}

const acceptanceWeight = ({ weight, isAsTyped }: Observed["example"]): number =>
  weight * (isAsTyped ? AS_TYPED : 1);

interface JudgedCase extends Case {
  readonly one: Observed;
}
function caseOf(one: Observed, weight: number): JudgedCase | undefined {
  const { example } = one;
  const best = example.inquiry.question.cue === "talk" ? undefined : bestBy(weightsFor(one, rankingFit), one);
  if (best === undefined) return undefined;
  const isTrue = example.isAnswerable && example.accepts(best.candidate.article, best.passage);
  return {
    one,
    row: signalsOf(one, best),
    isTrue,
    weight: acceptanceWeight(example) * weight,
  };
}

const cases = observed.flatMap((one) => caseOf(one, 1) ?? []);
/** Questions whose answer was taken away; only for fitting. */
const bereft = observed.flatMap((one) => {
  const rest = one.example.isAside ? undefined : withoutAnswer(one);
  return (rest && caseOf(rest, BEREFT)) ?? [];
});
const signalScales = scalesOf(
  cases.map(({ row }) => row),
  signals.length + 1,
);
signalScales[0] = 1;
const acceptanceFit = crossFit(
  [...cases.filter(({ one }) => !one.example.isAside), ...bereft],
  ({ one }) => one.example.story,
  (list) =>
    fitLogistic(
      list.map((one): Case => ({ ...one, row: scaled(one.row, signalScales) })),
      signals.length + 1,
      L2.acceptance,
    ).map((weight, k) => weight / (signalScales[k] ?? 1)),
);

const judged: Judged[] = observed.map((one) => {
  const known = cases.find((other) => other.one === one);
  if (known === undefined) return { one, confidence: 0, isTrue: false };
  const { example } = one;
  const weights =
    (example.isAside ? acceptanceFit.all : acceptanceFit.without[foldOf(example.story)]) ?? acceptanceFit.all;
  const logit = known.row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
  return { one, confidence: 1 / (1 + Math.exp(-logit)), isTrue: known.isTrue };
});

const mean = (list: readonly { readonly weight: number; readonly loss: number }[]): number =>
  list.reduce((sum, { weight, loss }) => sum + weight * loss, 0) /
  list.reduce((sum, { weight }) => sum + weight, 0);
const rankingLoss = mean(
  learnable.map(({ one, group: { weight } }) => ({ weight, loss: lossOf(weightsFor(one, rankingFit), one) })),
);
const acceptanceLoss = mean(
  judged
    .filter(({ one: { example } }) => !example.isAside)
    .map(({ one: { example }, confidence, isTrue }) => ({
      weight: acceptanceWeight(example),
      loss: -Math.log(Math.max(1e-6, isTrue ? confidence : 1 - confidence)),
    })),
);
console.log(
  `\nloss on stories not seen: ranking ${rankingLoss.toFixed(4)}, acceptance ${acceptanceLoss.toFixed(4)}`,
);

const chosen = {
  cautious: thresholdsFor(judged, dials.cautious),
  balanced: thresholdsFor(judged, dials.balanced),
  eager: thresholdsFor(judged, dials.eager),
};
for (const [dial, { found, likely }] of Object.entries(chosen)) {
  console.log(
    `\n${dial}: found from ${found}, likely from ${likely}: right / wrong of found / found / hedged`,
  );
  for (const source of sources) {
    const { right, wrong, shown, hedged } = figures(
      judged.filter(({ one }) => one.example.source === source),
      found,
      likely,
    );
    console.log(`${source.padEnd(18)}${percent(right)}${percent(wrong)}${percent(shown)}${percent(hedged)}`);
  }
}

const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;
const named = (names: readonly string[], weights: Float64Array): Record<string, number> =>
  Object.fromEntries(names.map((name, k) => [name, rounded(weights[k] ?? 0)]));
const file = {
  fittedOn: `${learnable.length} answered questions and ${cases.filter(({ one }) => !one.example.isAside).length} in all, ${bereft.length} of them also without their answer, by story in ${FOLDS} folds`,
  dials: chosen,
  // They are in single precision there.
  worth: Object.fromEntries(Object.entries(answering().worth).map(([name, worth]) => [name, rounded(worth)])),
  ranking: named(
    features.map(({ name }) => name),
    rankingFit.all,
  ),
  acceptance: named(["bias", ...signals.map(({ name }) => name)], acceptanceFit.all),
};
if (values.dry) console.log(JSON.stringify(file, null, 2));
else writeFileSync(pathOf("../../../config/answering.json"), `${JSON.stringify(file, null, 2)}\n`);
