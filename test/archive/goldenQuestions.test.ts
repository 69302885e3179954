import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { readOf } from "../../src/answer/reply/notes.ts";
import { openStore } from "../../src/store/openStore.ts";
import { goldenQuestions, loadCorpus } from "../eval/goldenQuestions.ts";
import { corpora } from "../eval/score.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { coverages } from "./support/coverages.ts";

/** Only every nth golden question is asked; all of them have been tried, with the same result. */
const STRIDE = 5;

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

test.each(corpora)(
  "an archive of the %s articles gives the same answers as memory, word for word",
  async (corpus) => {
    const folder = await mkdtemp(join(tmpdir(), "cuttings-golden-"));
    const databaseUrl = await server.makeDatabase(corpus);
    const store = await openStore({ dataDir: folder, databaseUrl }, () => undefined);
    const articles = fileURLToPath(
      new URL(corpus === "seeds" ? "../../seeds" : `../eval/${corpus}`, import.meta.url),
    );
    const kept = await coverages.archive(articles, store);
    await kept.fill();
    const coverage = await kept.coverage();
    const snapshot = await loadCorpus(corpus);
    expect(coverage.articles()).toBe(snapshot.articles.length);
    for (const [at, { command: name, question: text }] of goldenQuestions(corpus).entries()) {
      const command = commands.find((one) => one.name === name);
      if (at % STRIDE !== 0 || command === undefined) continue;
      const part = await coverage.open(name, { text });
      const { notes, ...answer } = command.run({ text }, part);
      const { notes: own, ...expected } = command.run({ text }, snapshot);
      expect(answer).toEqual(expected);
      const extent = readOf(part.articles.length, snapshot.articles.length);
      expect(notes.filter((note) => note !== extent)).toEqual(own);
    }
    await kept.close();
    await store.close();
    await rm(folder, { recursive: true });
  },
  120_000,
);
