import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFillState } from "../../src/archive/fillState.ts";
import { openStore } from "../../src/store/openStore.ts";
import type { Store } from "../../src/store/store.ts";
import { recombined } from "../bench/growth/recombine.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";

const ARTICLES = 150;
/** The articles of a killed worker stay claimed for a minute. */
const LONGEST = 240_000;

let server: TestPostgres;
let folder: string;
let store: Store;
let environment: NodeJS.ProcessEnv;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "cuttings-archive-chaos-"));
  const corpus = join(folder, "corpus");
  await mkdir(corpus);
  for (let at = 0; at < ARTICLES; at += 1) await writeFile(join(corpus, `${at}.txt`), recombined(at));
  const databaseUrl = await server.makeDatabase("chaos");
  store = await openStore({ dataDir: folder, databaseUrl }, () => undefined);
  environment = {
    ...process.env,
    ARCHIVE: "true",
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    CORPUS_DIR: corpus,
    LOG_LEVEL: "warn",
  };
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, ["--no-regexp-tier-up", "dist/main.js", "worker"], {
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  workers.push(worker);
  return worker;
}

const state = () => readFillState(store.db).catch(() => undefined);

async function until(isSo: (articles: number, waiting: number) => boolean): Promise<void> {
  for (const deadline = Date.now() + LONGEST; ; await setTimeout(200)) {
    const now = await state();
    if (now !== undefined && isSo(now.articles, now.waiting)) return;
    if (Date.now() > deadline) throw new Error(`it is still ${JSON.stringify(now)}`);
  }
}

const numbers = async (text: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
  (await text.execute(store.db)).rows[0]?.n ?? NaN;

test(
  "each article is stored once, although workers are killed and PostgreSQL restarts",
  async () => {
    const killed = startWorker();
    const stays = startWorker();
    await until((articles) => articles > 20);
    const gone = once(killed, "exit");
    killed.kill("SIGKILL");
    await gone;
    await server.restart();
    await until((articles) => articles > 60);
    startWorker();
    await until((articles, waiting) => articles > 60 && waiting === 0);

    expect(await state()).toEqual({ files: ARTICLES, waiting: 0, articles: ARTICLES });
    expect(stays.exitCode).toBeNull();
    // The counts match the articles, so nothing was counted twice or lost.
    const counts = await numbers(sql`select count(*)::int as n from archive_counts c
      where c.kind = 'stem' and c.articles <> (select count(*) from archive_postings p where p.stem = c.key)`);
    expect(counts).toBe(0);
    const postings = await numbers(sql`select count(*)::int as n from (
      select from archive_postings group by stem, article having count(*) > 1) as twice`);
    expect(postings).toBe(0);
    stays.kill("SIGTERM");
    const [code] = (await once(stays, "exit")) as [number | null];
    expect(code).toBe(0);
  },
  3 * LONGEST,
);
