import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ArticleQueue, openQueue } from "../../src/archive/articleQueue.ts";
import { createTables } from "../../src/archive/createTables.ts";
import { readFillState, readProblems } from "../../src/archive/fillState.ts";
import { makerOf } from "../../src/archive/makerOf.ts";
import { scanCorpus } from "../../src/archive/scanCorpus.ts";
import { type Preparer, startPreparer } from "../../src/archive/startPreparer.ts";
import { takeJobs } from "../../src/archive/takeJobs.ts";
import { readSettings } from "../../src/config/settings.ts";
import { openStore } from "../../src/store/openStore.ts";
import type { Store } from "../../src/store/store.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";

const ARTICLES = 60;
const maker = makerOf("en-GB");
const readEditorial = () => Promise.resolve({});

let server: TestPostgres;
let folder: string;
let store: Store;
let queue: ArticleQueue;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "cuttings-workers-"));
  const databaseUrl = await server.makeDatabase("workers");
  store = await openStore({ dataDir: folder, databaseUrl }, () => undefined);
  await createTables(store.db);
  queue = await openQueue(store.db, { maker, onTrouble: () => undefined, claimSeconds: 2 });
  for (let at = 0; at < ARTICLES; at += 1)
    await writeFile(
      join(folder, `${at}.txt`),
      `Council ${at} votes\n\nCouncil number ${at} of Skerrow voted for the bridge on ${1 + (at % 28)} May 2022.\n`,
    );
});
afterAll(async () => {
  await queue.close();
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Prepares articles like the product, except that a poisoned one crashes it; counts what it prepares. */
function poisoned(file: string, prepared: Map<string, number>): Preparer {
  const real = startPreparer({ ...readSettings(), corpusDir: folder });
  return {
    prepare(task) {
      prepared.set(task.file, 1 + (prepared.get(task.file) ?? 0));
      return task.file === file ? Promise.reject(new Error("out of memory")) : real.prepare(task);
    },
    close: () => real.close(),
  };
}

test("workers store each article once, take over from one that died, and skip a poisoned article", async () => {
  const { db } = store;
  await scanCorpus({
    db,
    queue,
    maker,
    corpusDir: folder,
    maxFileBytes: 100_000,
    maxArticles: 1_000,
    editorial: {},
  });
  // A worker that dies while it holds ten articles.
  expect(await queue.claim(10)).toHaveLength(10);
  const prepared = new Map<string, number>();
  const workers = [poisoned("7.txt", prepared), poisoned("7.txt", prepared)];
  const deadline = Date.now() + 50_000;
  await Promise.all(
    workers.map(async (preparer) => {
      while ((await readFillState(db)).waiting > 0 && Date.now() < deadline)
        await takeJobs({ db, queue, preparer, readEditorial, maker });
      await preparer.close();
    }),
  );
  expect(await readFillState(db)).toEqual({ files: ARTICLES, waiting: 0, articles: ARTICLES - 1 });
  const { rows } = await sql<{ articles: number }>`select articles from archive_counts
    where kind = 'stem' and key = 'council'`.execute(db);
  expect(rows).toEqual([{ articles: ARTICLES - 1 }]);
  expect(prepared.get("7.txt")).toBeLessThanOrEqual(3);
  expect(await readProblems(db)).toEqual([
    {
      file: "7.txt",
      what: "failed three times (out of memory), and is skipped",
      remedy: expect.stringContaining("Split it"),
    },
  ]);
});
