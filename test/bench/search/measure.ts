// One engine on one collection, in a process of its own so that memory is its own: a job as JSON in, figures as JSON out.
import { judgeRanking, mean, percentile } from "../../../src/terminal/metrics.ts";
import { misspell, seedOf } from "../../../src/terminal/misspell.ts";
import { readCollection } from "../../../src/terminal/collection.ts";
import { documentsOf } from "./engine.ts";
import { engines } from "./engines.ts";
import { growTo } from "./growthCorpus.ts";
import type { Figures, Job } from "./job.ts";
import { seedCollection } from "./seedCollection.ts";

const GROWTH_QUESTIONS = 400;
const WARM_UP = 200;
const job = JSON.parse(process.argv[2] ?? "{}") as Job;
const engine = engines.find(({ name }) => name === job.engine);
if (engine === undefined) throw new Error(`No engine ${job.engine}`);

const given = job.file === undefined ? seedCollection(job.seeds) : readCollection(job.file);
const collection = job.grow === undefined ? given : growTo(job.grow, given);
const documents = documentsOf(collection);
const build = engine.prepare?.(documents) ?? (() => engine.build(documents));
const before = process.memoryUsage.rss();
const started = performance.now();
const search = await build();
const buildMs = performance.now() - started;

const judged = collection.queries.filter(
  ({ id }) => job.grow !== undefined || collection.qrels[id] !== undefined,
);
const most =
  job.grow === undefined
    ? (engine.sample ?? judged.length)
    : Math.min(GROWTH_QUESTIONS, engine.sample ?? 1e9);
const step = Math.max(1, Math.floor(judged.length / most));
const asked = judged.filter((_, i) => i % step === 0);

// The times are those of a process that runs already.
for (const { text } of asked.slice(0, engine.sample === undefined ? WARM_UP : 5)) await search(text);

/** Asks every question, misspelt if so wished. */
async function run(misspelling?: "1" | "all") {
  const times: number[] = [];
  const rankings = [];
  for (const { id, text } of asked) {
    const question = misspelling === undefined ? text : misspell(text, misspelling, seedOf(id));
    const began = performance.now();
    const ids = await search(question);
    times.push(performance.now() - began);
    rankings.push(judgeRanking(ids, collection.qrels[id] ?? {}));
  }
  return { times, rankings };
}

const clean = await run();
const typos = await run("1");
const all = job.grow === undefined ? await run("all") : undefined;
const figures: Figures = {
  asked: asked.length,
  of: judged.length,
  ndcg10: mean(clean.rankings.map(({ ndcg10 }) => ndcg10)),
  mrr10: mean(clean.rankings.map(({ mrr10 }) => mrr10)),
  recall1: mean(clean.rankings.map(({ recall1 }) => recall1)),
  recall10: mean(clean.rankings.map(({ recall10 }) => recall10)),
  oneTypo: mean(typos.rankings.map(({ ndcg10 }) => ndcg10)),
  allTypos: mean((all ?? typos).rankings.map(({ ndcg10 }) => ndcg10)),
  buildMs,
  p50Ms: percentile(clean.times, 0.5),
  p95Ms: percentile(clean.times, 0.95),
  typoP50Ms: percentile(typos.times, 0.5),
  typoP95Ms: percentile(typos.times, 0.95),
  peakMb: (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20,
};
process.stdout.write(JSON.stringify(figures));
