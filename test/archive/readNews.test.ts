import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeDigest, type DigestOptions } from "../../src/answer/reply/composeDigest.ts";
import type { Digest } from "../../src/answer/reply/digestPart.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { type Archive, openArchive } from "../../src/archive/openArchive.ts";
import { readNews } from "../../src/archive/readNews.ts";
import { readSettings } from "../../src/config/settings.ts";
import { createLibrary } from "../../src/library/createLibrary.ts";
import type { ArticleChange } from "../../src/store/articleChanges.ts";
import { readEditorial } from "../../src/store/readEditorial.ts";
import { openStore } from "../../src/store/openStore.ts";
import { readSeen } from "../../src/store/seen.ts";
import type { Store } from "../../src/store/store.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { recordChange } from "./support/recordChange.ts";

let server: TestPostgres;
let folder: string;
let store: Store;
let archive: Archive;
const settings = () => ({ ...readSettings(), corpusDir: folder });

beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "cuttings-news-"));
  await cp("test/eval/invented", folder, { recursive: true });
  store = await openStore(
    { dataDir: folder, databaseUrl: await server.makeDatabase("news") },
    () => undefined,
  );
  archive = await openArchive({ store, settings: settings(), onTrouble: () => undefined });
  await fill();
}, 120_000);
afterAll(async () => {
  await archive.close();
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

async function fill(): Promise<void> {
  await archive.scan();
  await archive.requeueEdited();
  await archive.fill();
}

const change = (file: string, what: ArticleChange): Promise<unknown> => recordChange(store, file, what);

type Wanted = Pick<DigestOptions, "since" | "about" | "today">;

/** The digest from the archive, and when the archive was like this. */
async function fromArchive(wanted: Wanted): Promise<readonly [Digest, number]> {
  const coverage = await archive.coverage();
  const { snapshot, at, ...material } = await readNews(store.db, coverage, wanted);
  await coverage.close();
  return [composeDigest(snapshot, { ...wanted, ...material, unanswered: [] }), at];
}

/** The digest from all articles in memory. */
async function fromMemory(wanted: Wanted): Promise<Digest> {
  const { dataDir: _none, ...inMemory } = settings();
  const library = await createLibrary({
    settings: inMemory,
    readEditorial: () => readEditorial(store.db),
    beforeSwap: () => Promise.resolve(),
    now: Date.now,
  });
  await library.whole;
  const snapshot: Snapshot = library.current();
  const seen = new Map(
    (await readSeen(store.db)).map((row) => [
      row.file,
      { firstSeen: row.first_seen, changedAt: row.changed_at },
    ]),
  );
  await library.close();
  return composeDigest(snapshot, { ...wanted, seen, unanswered: [] });
}

async function expectSame(wanted: Wanted): Promise<Digest> {
  const [found] = await fromArchive(wanted);
  expect(found).toEqual(await fromMemory(wanted));
  return found;
}

const TODAY = "2020-01-01";
const lighthouse = `Lighthouse of Orrin Point sold

Maren Quist, who bought the lighthouse, said it would open to visitors on 4 July 2031.

The sale was agreed on Monday.
`;

describe("a digest from an archive is the one from memory", () => {
  test("the first time, with all articles counted", async () => {
    const { news, left } = await expectSame({ today: TODAY });
    expect(news).toHaveLength(3);
    expect(left.news).toBeGreaterThan(30);
  });

  test.each(["ferry", "the ferry fire", "Skerrow", "a word that nobody wrote", "lighthouse keeper"])(
    "the first time, about %s",
    async (about) => {
      await expectSame({ today: TODAY, about });
    },
  );

  test("with nothing new", async () => {
    const [, since] = await fromArchive({ today: TODAY });
    const { news, people } = await expectSame({ today: TODAY, since });
    expect([...news, ...people]).toEqual([]);
  });

  test("with a new article, its people and its dates, once", async () => {
    const [, since] = await fromArchive({ today: TODAY });
    await writeFile(join(folder, "orrin.txt"), lighthouse);
    await fill();
    const { news, people } = await expectSame({ today: "2031-01-01", since });
    expect(news.map(({ why, article }) => [why, article.file])).toEqual([["new", "orrin.txt"]]);
    expect(people.map(({ name }) => name)).toEqual(["Maren Quist"]);
    expect((await expectSame({ today: TODAY, since, about: "lighthouse" })).news).toHaveLength(1);
    expect((await expectSame({ today: TODAY, since, about: "volcano" })).news).toEqual([]);
    const [again, until] = await fromArchive({ today: TODAY, since });
    expect(again.news).toHaveLength(1);
    expect((await expectSame({ today: TODAY, since: until })).news).toEqual([]);
  });

  test("with a changed, a corrected and a retracted article", async () => {
    const [, since] = await fromArchive({ today: TODAY });
    await writeFile(join(folder, "orrin.txt"), lighthouse.replace("on Monday", "on Tuesday"));
    await change("ferry-01-wire.txt", { kind: "note", note: "The bell is safe.", corrects: true });
    await change("merger-01-brief.txt", { kind: "retract", reason: "It was made up." });
    await fill();
    const { news } = await expectSame({ today: TODAY, since });
    expect(news.map(({ why }) => why).toSorted()).toEqual(["changed", "corrected", "retracted"]);
    const [, until] = await fromArchive({ today: TODAY, since });
    expect((await expectSame({ today: TODAY, since: until })).news).toEqual([]);
  });

  test("after an article was removed", async () => {
    const [, since] = await fromArchive({ today: TODAY });
    await rm(join(folder, "orrin.txt"));
    await fill();
    expect((await expectSame({ today: TODAY, since })).news).toEqual([]);
    const seen = (await readSeen(store.db)).find(({ file }) => file === "orrin.txt");
    expect(seen?.removed_at).toBeGreaterThan(since);
  });
});

test("a digest waits until every file has been read", async () => {
  await writeFile(join(folder, "late.txt"), lighthouse);
  await archive.scan();
  await expect(fromArchive({ today: TODAY })).rejects.toThrow("The archive is still being filled");
  await archive.fill();
  await expectSame({ today: TODAY });
});
