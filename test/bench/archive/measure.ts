// Measures one engine on the material in a folder and prints the figures as JSON; `run.ts` starts it.
import { createReadStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ArchiveFigures, ArticleWords, AskedWords, OpenArchive, SetFigures } from "./archive.ts";
import { openLanceArchive } from "./lance.ts";
import { postgresArchive } from "./postgres.ts";
import { openSqliteArchive } from "./sqlite.ts";

const engines: Readonly<Record<string, OpenArchive>> = {
  postgres: postgresArchive(1_000_000_000),
  "postgres, rare words": postgresArchive(20_000),
  sqlite: openSqliteArchive,
  lance: openLanceArchive,
};
const AT_ONCE = 500;
const CANDIDATES = 100;

const [, , name = "", folder = ""] = process.argv;
const open = engines[name];
if (open === undefined) throw new Error(`There is no engine ${name}.`);
const own = join(folder, name);
await mkdir(own);
const archive = await open(own);
const begun = performance.now();
let batch: ArticleWords[] = [];
for await (const line of createInterface({ input: createReadStream(join(folder, "articles.jsonl")) })) {
  if (batch.push(JSON.parse(line) as ArticleWords) < AT_ONCE) continue;
  await archive.add(batch);
  batch = [];
}
if (batch.length > 0) await archive.add(batch);
await archive.finish();
const buildSeconds = (performance.now() - begun) / 1000;

const questions = JSON.parse(await readFile(join(folder, "questions.json"), "utf8")) as Record<
  string,
  AskedWords[]
>;
const sets: Record<string, SetFigures> = {};
for (const [set, asked] of Object.entries(questions)) {
  // The first questions warm the engine's caches, as they would after a start.
  for (const { terms } of asked.slice(0, 30)) await archive.candidates(terms, CANDIDATES);
  const times: number[] = [];
  const found = { articles: 0, sentences: 0 };
  for (const { terms, best, bestSentence } of asked) {
    const before = performance.now();
    const candidates = await archive.candidates(terms, CANDIDATES);
    times.push(performance.now() - before);
    if (candidates.includes(best)) found.articles += 1;
    if (bestSentence.length === 0 || bestSentence.some((article) => candidates.includes(article)))
      found.sentences += 1;
  }
  const sorted = times.toSorted((a, b) => a - b);
  sets[set] = {
    articles: found.articles / asked.length,
    sentences: found.sentences / asked.length,
    p50: sorted[sorted.length >> 1] ?? NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
  };
}
globalThis.gc?.();
const figures: ArchiveFigures = {
  buildSeconds,
  megabytes: (await archive.bytes()) / 2 ** 20,
  memory: process.memoryUsage.rss() / 2 ** 20,
  sets,
};
await archive.close();
process.stdout.write(JSON.stringify(figures));
