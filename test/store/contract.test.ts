import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { backUp, restore } from "../../src/store/backup.ts";
import { recordCitation } from "../../src/store/citations.ts";
import { addDigest, readDigests } from "../../src/store/digests.ts";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import { recordSeen } from "../../src/store/seen.ts";
import { sqliteDrivers } from "../../src/store/sqliteDrivers.ts";
import type { Store } from "../../src/store/store.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { keepsArticleChanges } from "./contract/articleChanges.ts";
import { keepsCitations } from "./contract/citations.ts";
import { keepsDigests } from "./contract/digests.ts";
import { keepsRecords } from "./contract/records.ts";
import { NOW, stateUnderTest } from "./support/stateUnderTest.ts";

let postgres: TestPostgres;
/** A database that is emptied before each test, because creating one takes longer than most tests. */
let shared: string;
let admin: Client;
let folder: string;

beforeAll(async () => {
  postgres = await startPostgres();
  shared = await postgres.makeDatabase("contract");
  admin = new Client({ connectionString: shared });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await postgres.stop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-store-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const fail = (error: Error): never => {
  throw error;
};

/** On a busy machine, a connection may be slow; that is not an error here. */
const patient = { limits: { reported: 60_000 } };

/** Whether `shared` already has the tables. */
let hasTables = false;

/** Empties the tables, which is faster than creating them again. */
async function empty(): Promise<void> {
  if (!hasTables)
    await admin.query("set client_min_messages = warning; drop schema public cascade; create schema public");
  const { rows } = await admin.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_version'",
  );
  await admin.query(rows.map(({ name }) => `delete from ${name}`).join("; "));
  hasTables = true;
}

const kinds: readonly (readonly [string, () => Promise<() => Promise<Store>>])[] = [
  ...sqliteDrivers().map(
    (driver) =>
      [
        `SQLite by ${driver.name}`,
        async () => {
          const data = await mkdtemp(join(folder, "data-"));
          return () => openSqlite(data, driver);
        },
      ] as const,
  ),
  [
    "PostgreSQL",
    async () => {
      await empty();
      return () => openPostgres(shared, fail, patient);
    },
  ],
  [
    // With one connection, anything that needs a second one while it holds the first would wait here forever.
    "PostgreSQL over one connection",
    async () => {
      await empty();
      return () => openPostgres(shared, fail, { ...patient, size: 1 });
    },
  ],
];

describe.each(kinds)("the state in %s", (_kind, make) => {
  const state = stateUnderTest(make);
  const { change, citation, digest, enter, parts, slot } = state;

  keepsArticleChanges(state);
  keepsCitations(state);
  keepsDigests(state);
  keepsRecords(state);

  test("a backup restores the same state, and only into an empty one", async () => {
    await change("a.txt", { kind: "note", note: "“Quoted”, and\nmore 😀", corrects: true });
    await addDigest(state.store.db, digest("d1"));
    await enter(slot(NOW), parts);
    await recordCitation(state.store.db, citation("m1"), ["a.txt"], {});
    await recordSeen(state.store.db, [{ file: "a", hash: "1" }], NOW);
    const [first, second] = [join(folder, "first.jsonl"), join(folder, "second.jsonl")];
    const rows = await backUp(state.store, first);
    await expect(restore(state.store, first)).rejects.toThrow("never overwrites");

    const other = await (await make())();
    expect(await restore(other, first)).toBe(rows);
    await backUp(other, second);
    await other.close();
    expect(await readFile(second, "utf8")).toBe(await readFile(first, "utf8"));
  });

  test("a truncated backup restores nothing", async () => {
    await addDigest(state.store.db, digest("d1"));
    await addDigest(state.store.db, digest("d2"));
    const file = join(folder, "backup.jsonl");
    await backUp(state.store, file);
    const whole = await readFile(file, "utf8");
    const other = await (await make())();
    for (const cut of [0.1, 0.5, 0.9]) {
      await writeFile(file, whole.slice(0, Math.floor(whole.length * cut)));
      await expect(restore(other, file)).rejects.toThrow(/not a valid backup line|incomplete/);
    }
    expect(await readDigests(other.db)).toEqual([]);
    await other.close();
  });

  test("a state from a newer version is refused and left unchanged", async () => {
    await addDigest(state.store.db, digest("d1"));
    const versioned = state.store.db as unknown as Kysely<{ schema_version: { version: number } }>;
    await versioned.updateTable("schema_version").set({ version: 99 }).execute();
    await state.store.close();
    await expect(state.reopen()).rejects.toThrow(/newer version of Cuttings .*Nothing was changed/);
    hasTables = false;
    await state.startAfresh();
  });
});

test("several processes share a state in PostgreSQL, and a key is held by one of them", async () => {
  const url = await postgres.makeDatabase("shared");
  const [one, two] = await Promise.all([openPostgres(url, fail), openPostgres(url, fail)]);
  const held = await one.claim("slot", () => two.claim("slot", () => Promise.resolve("both")));
  expect(held).toBeUndefined();
  expect(await two.claim("slot", () => Promise.resolve("free"))).toBe("free");
  await Promise.all([one.close(), two.close()]);
});

test("PostgreSQL that cannot be reached is named without its password", async () => {
  const opening = openPostgres("postgres://cuttings:hunter2@127.0.0.1:1/none", fail);
  await expect(opening).rejects.toThrow(/PostgreSQL cannot be used .*DATABASE_URL/);
  await expect(opening).rejects.not.toThrow(/hunter2/);
});
