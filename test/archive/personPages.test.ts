import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { type Archive, openArchive } from "../../src/archive/openArchive.ts";
import type { ArchiveCoverage } from "../../src/archive/archiveCoverage.ts";
import { readSettings } from "../../src/config/settings.ts";
import { openStore } from "../../src/store/openStore.ts";
import type { Store } from "../../src/store/store.ts";
import { namesOf } from "../../src/web/article/layersOf.ts";
import { portraitOf } from "../../src/web/person/portraitOf.ts";
import { loadCorpus } from "../eval/goldenQuestions.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { recordChange } from "./support/recordChange.ts";

/** Every nth entity is looked up. */
const STRIDE = 4;

let server: TestPostgres;
let folder: string;
let store: Store;
let archive: Archive;
let coverage: ArchiveCoverage;
let memory: Snapshot;
beforeAll(async () => {
  memory = await loadCorpus("invented");
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "cuttings-people-"));
  const databaseUrl = await server.makeDatabase("people");
  store = await openStore({ dataDir: folder, databaseUrl }, () => undefined);
  const settings = {
    ...readSettings(),
    corpusDir: fileURLToPath(new URL("../eval/invented", import.meta.url)),
  };
  archive = await openArchive({ store, settings, onTrouble: () => undefined });
  await archive.scan();
  await archive.fill();
  coverage = await archive.coverage();
});
afterAll(async () => {
  await archive.close();
  await store.close();
  await rm(folder, { recursive: true });
  await server.stop();
});

/** What the page of an entity shows. */
async function pageOf(id: string): Promise<unknown> {
  const { snapshot, named } = await coverage.openName(id);
  const entity = namesOf(snapshot).get(id);
  return entity && shown(portraitOf(snapshot, entity, named));
}
const shown = ({ articles, named, others }: ReturnType<typeof portraitOf>): unknown => ({
  named,
  articles: articles.map(({ article, ...more }) => ({ ...more, file: article.file })),
  // Of several names of somebody, the archive may show another, from the articles that it opened.
  others: others.map(({ paragraphs }) => paragraphs),
});

test("the page of everybody and everything is the same from an archive as from memory", async () => {
  const { entities } = memory.directory;
  expect(entities.length).toBeGreaterThan(100);
  for (const entity of entities.filter((_, at) => at % STRIDE === 0))
    for (const id of entity.ids)
      expect({ id, page: await pageOf(id) }).toEqual({ id, page: shown(portraitOf(memory, entity)) });
});

test("nobody has no page", async () => {
  expect(await pageOf("person:nobody")).toBeUndefined();
  expect(await pageOf("")).toBeUndefined();
  expect(await pageOf("%")).toBeUndefined();
  expect(await pageOf("\0")).toBeUndefined();
});

test("a retracted article is on no page", async () => {
  const [article] = memory.articles;
  const [id = ""] = memory.extractions[0]?.mentions.map(({ entity }) => entity) ?? [];
  expect(JSON.stringify(await pageOf(id))).toContain(article?.file);
  await recordChange(store, article?.file ?? "", { kind: "retract", reason: "It was made up." });
  await coverage.refresh();
  expect(JSON.stringify((await pageOf(id)) ?? "")).not.toContain(article?.file);
});
