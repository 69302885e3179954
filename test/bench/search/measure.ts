// Measures one engine on one collection, in a separate process so that its memory can be measured: a job as JSON in,
// figures as JSON out.
import { readCollection } from "../../../src/terminal/collection.ts";
import { judgeRanking, mean, percentile, type RankingFigures } from "../../../src/terminal/rankingMetrics.ts";
import { misspell, type Misspelling, seedOf } from "../../../src/terminal/misspell.ts";
import { derivations } from "./deriveCollection.ts";
import { documentsOf } from "./engine.ts";
import { engines } from "./engines.ts";
import { growTo } from "./growthCorpus.ts";
import type { Figures, Job } from "./job.ts";
import { seedCollection } from "./seedCollection.ts";
import { shuffled } from "./shuffled.ts";

const GROWTH_QUESTIONS = 400;
const WARM_UP = 200;
/** Maximum share of the question time to spend on warming up. */
const WARM_UP_SHARE = 0.1;
const ORDER = 3;

const job = JSON.parse(process.argv[2] ?? "{}") as Job;
const engine = engines.find(({ name }) => name === job.engine);
if (engine === undefined) throw new Error(`No engine ${job.engine}`);

const read = job.file === undefined ? seedCollection(job.seeds) : readCollection(job.file);
const given = job.derive === undefined ? read : derivations[job.derive](read);
const collection = job.grow === undefined ? given : growTo(job.grow, given);
const documents = documentsOf(collection);
const build = engine.prepare?.(documents) ?? (() => engine.build(documents));
// Collect what reading left behind, so that the build does not have to.
globalThis.gc?.();
const started = performance.now();
const search = await build();
const buildMs = performance.now() - started;

const judged = collection.queries.filter(
  ({ id }) => job.grow !== undefined || collection.qrels[id] !== undefined,
);
// In random order, so that an engine that runs out of time has been asked a fair sample.
const questions = shuffled(judged, ORDER).slice(0, job.grow === undefined ? judged.length : GROWTH_QUESTIONS);

/** The results for questions as written, with one or two words misspelt, and with all. */
const runs: Record<"none" | Misspelling, { times: number[]; rankings: RankingFigures[] }> = {
  none: { times: [], rankings: [] },
  1: { times: [], rankings: [] },
  all: { times: [], rankings: [] },
};
const kinds = job.grow === undefined ? (["none", "1", "all"] as const) : (["none", "1"] as const);
const secondsSince = (time: number): number => (performance.now() - time) / 1000;

// Times are for a warmed-up process.
const warmingUp = performance.now();
for (const { text } of questions.slice(0, WARM_UP)) {
  await search(text);
  if (secondsSince(warmingUp) > job.questionSeconds * WARM_UP_SHARE) break;
}

const asking = performance.now();
for (const { id, text } of questions) {
  for (const kind of kinds) {
    const question = kind === "none" ? text : misspell(text, kind, seedOf(id));
    const began = performance.now();
    const ids = await search(question);
    runs[kind].times.push(performance.now() - began);
    runs[kind].rankings.push(judgeRanking(ids, collection.qrels[id] ?? {}));
  }
  if (secondsSince(asking) > job.questionSeconds) break;
}

const meanOf = (kind: keyof typeof runs, figure: keyof RankingFigures): number =>
  mean(runs[kind].rankings.map((ranking) => ranking[figure]));
const figures: Figures = {
  asked: runs.none.times.length,
  of: questions.length,
  documents: documents.length,
  ndcg10: meanOf("none", "ndcg10"),
  mrr10: meanOf("none", "mrr10"),
  recall1: meanOf("none", "recall1"),
  recall10: meanOf("none", "recall10"),
  oneTypo: meanOf("1", "ndcg10"),
  allTypos: meanOf("all", "ndcg10"),
  buildMs,
  p50Ms: percentile(runs.none.times, 0.5),
  p95Ms: percentile(runs.none.times, 0.95),
  typoP50Ms: percentile(runs[1].times, 0.5),
  typoP95Ms: percentile(runs[1].times, 0.95),
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(figures));
