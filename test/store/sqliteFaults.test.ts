import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeArticle } from "../../src/store/articleChanges.ts";
import { openSqlite, SQLITE_FILE } from "../../src/store/openSqlite.ts";
import { sqliteDriver } from "../../src/store/sqliteDrivers.ts";
import type { Store } from "../../src/store/store.ts";
import { readUnanswered, recordUnanswered } from "../../src/store/unanswered.ts";
import { asked, here } from "./support/asked.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-faults-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const long = "question ".repeat(50_000);

describe("a disk that fills up while the bot runs", () => {
  /** Ways to run out of space. */
  const writes: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
    ["a row", ({ db }) => recordUnanswered(db, asked("large", long, 2))],
    [
      "a transaction",
      ({ db }) => db.transaction().execute((own) => recordUnanswered(own, asked("large", long, 2))),
    ],
    [
      "a later step of a transaction",
      ({ db }) =>
        db.transaction().execute(async (own) => {
          await recordUnanswered(own, asked("small", "small", 2));
          await recordUnanswered(own, asked("large", long, 2));
        }),
    ],
    [
      "a moderator's change",
      ({ db }) =>
        changeArticle(db, {
          id: "c",
          file: "a.txt",
          change: { kind: "note", note: long, corrects: false },
          actor: "m",
          at: 1,
          notice: "",
          content: "",
          guild: "guild",
        }),
    ],
    [
      "many small rows",
      ({ db }) =>
        db.transaction().execute(async (own) => {
          for (let at = 0; at < 5_000; at += 1)
            await recordUnanswered(own, asked(`q${at}`, "question ".repeat(20), 2));
        }),
    ],
  ];

  test.each(writes)(
    "%s is refused with a remedy, leaves nothing behind, and works again once there is space",
    async (_what, write) => {
      const store = await openSqlite(folder);
      await recordUnanswered(store.db, asked("before", "question", 1));
      const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db);
      await sql`PRAGMA max_page_count = ${sql.lit((rows[0]?.page_count ?? 1) + 1)}`.execute(store.db);
      await expect(write(store)).rejects.toThrow(
        /cuttings\.db: the disk is full\. Free some space, then try again/,
      );
      expect(await readUnanswered(store.db, here, 0, 10)).toEqual([{ question: "question", count: 1 }]);
      await sql`PRAGMA max_page_count = 1000000`.execute(store.db);
      await write(store);
      await store.close();
    },
  );
});

describe("an unusable data folder stops the start with one sentence", () => {
  const file = async (path: string): Promise<string> => {
    await writeFile(path, "mine");
    return path;
  };
  const places: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
    ["that is a file", () => file(join(folder, "data")), /is a file, but the bot's state needs a folder/],
    [
      "below a file",
      async () => join(await file(join(folder, "data")), "below"),
      /is a file, but the bot's state needs a folder/,
    ],
    ["that is a device", () => Promise.resolve("/dev/null"), /is a file, but the bot's state needs a folder/],
    [
      "where nothing can be made",
      () => Promise.resolve("/proc/cuttings"),
      /Set DATA_DIR to a folder that the bot can write to/,
    ],
    ["of the system", () => Promise.resolve("/sys/cuttings"), /cannot be written\. Make the folder/],
    ["with a name too long", () => Promise.resolve(join(folder, "x".repeat(300))), /ENAMETOOLONG/],
    [
      "whose database is a folder",
      async () => (await mkdir(join(folder, "data", SQLITE_FILE), { recursive: true }), join(folder, "data")),
      /is a folder, but the state needs a file there/,
    ],
    [
      "whose lock is a folder",
      async () => (
        await mkdir(join(folder, "data", "cuttings.lock"), { recursive: true }),
        join(folder, "data")
      ),
      /is a folder, but the state needs a file there/,
    ],
  ];
  test.each(places)("%s", async (_what, make, words) => {
    const refusal = await openSqlite(await make()).then(
      () => "opened",
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(refusal).toMatch(words);
    expect(refusal).toMatch(/^UserError: [^\n]+\.$/);
  });

  test.skipIf(process.getuid?.() === 0)("that is not writable", async () => {
    await chmod(folder, 0o500);
    await expect(openSqlite(folder)).rejects.toThrow(/cannot be written\. Make the folder/);
    await chmod(folder, 0o700);
  });
});

test("the state is readable by its owner only, even if an earlier version left it open", async () => {
  const data = join(folder, "data");
  await (await openSqlite(data)).close();
  for (const name of await readdir(data)) await chmod(join(data, name), 0o644);
  const store = await openSqlite(data);
  await recordUnanswered(store.db, asked("q", "question", 1));
  const names = await readdir(data);
  expect(names).toEqual(
    expect.arrayContaining(["cuttings.db", "cuttings.db-wal", "cuttings.db-shm", "cuttings.lock"]),
  );
  for (const name of names)
    expect([name, (await stat(join(data, name))).mode & 0o777]).toEqual([name, 0o600]);
  expect((await stat(data)).mode & 0o777).toBe(0o700);
  await store.close();
});

describe("a state that another program has locked", () => {
  test("is written once it is unlocked, without blocking the event loop", async () => {
    const store = await openSqlite(folder);
    const other = sqliteDriver().open(join(folder, SQLITE_FILE), 0);
    other.execute("BEGIN EXCLUSIVE");
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    const writes = Promise.all([
      recordUnanswered(store.db, asked("one", "question", 1)),
      store.db.transaction().execute((own) => recordUnanswered(own, asked("two", "question", 1))),
    ]);
    // Waiting for the lock in SQLite itself would take all of this time, and leave one turn or two.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(turns).toBeGreaterThan(8);
    other.execute("ROLLBACK");
    await writes;
    clearInterval(ticking);
    expect(await readUnanswered(store.db, here, 0, 9)).toEqual([{ question: "question", count: 2 }]);
    other.close();
    await store.close();
  });

  test("for too long is named with a remedy", async () => {
    const store = await openSqlite(folder);
    const other = sqliteDriver().open(join(folder, SQLITE_FILE), 0);
    other.execute("BEGIN EXCLUSIVE");
    await expect(recordUnanswered(store.db, asked("one", "question", 1))).rejects.toThrow(
      /another program has locked the state/,
    );
    other.execute("ROLLBACK");
    await store.db.transaction().execute((own) => recordUnanswered(own, asked("two", "question", 1)));
    expect(await readUnanswered(store.db, here, 0, 9)).toEqual([{ question: "question", count: 1 }]);
    other.close();
    await store.close();
  });
});
