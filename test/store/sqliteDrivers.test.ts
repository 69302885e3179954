import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Sqlite } from "../../src/store/sqlite.ts";
import { sqliteDriver, sqliteDrivers } from "../../src/store/sqliteDrivers.ts";
import { codeOf } from "../../src/store/sqliteErrors.ts";
import { readUnanswered, recordUnanswered } from "../../src/store/unanswered.ts";
import { asked, here } from "./support/asked.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-drivers-"));
  file = join(folder, "state.db");
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const newest = process.versions.node.split(".").map(Number);
const hasOwn = (newest[0] ?? 0) >= 24 || ((newest[0] ?? 0) === 22 && (newest[1] ?? 0) >= 16);

test("Node.js's own SQLite is used from 22.16 on, libsql before", () => {
  expect(sqliteDriver().name).toBe(hasOwn ? "node:sqlite" : "libsql");
});

test("loading it prints no warning", () => {
  const script = `import(${JSON.stringify(new URL("../../src/store/sqliteDrivers.ts", import.meta.url).href)}).then((m) => console.log(m.sqliteDriver().name))`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--eval", script], {
    encoding: "utf8",
  });
  expect({ stdout, stderr }).toEqual({ stdout: `${sqliteDriver().name}\n`, stderr: "" });
});

describe.each(sqliteDrivers().map((driver) => [driver.name, driver] as const))(
  "SQLite by %s",
  (_name, driver) => {
    let sqlite: Sqlite;
    beforeEach(() => {
      sqlite = driver.open(file, 0);
      sqlite.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, at INTEGER)");
    });
    afterEach(() => {
      sqlite.close();
    });

    const failure = (work: () => unknown): string => {
      try {
        work();
        return "done";
      } catch (error) {
        return codeOf(error);
      }
    };
    const insert = (word: string | null, at: number | null = 1) =>
      sqlite.prepare("INSERT INTO t (word, at) VALUES (?, ?)")([word, at]);

    test("returns rows as plain objects, and counts changes", () => {
      expect(insert("ferry", 2 ** 45)).toEqual({ rows: [], changes: 1 });
      expect(insert("☂ harbour", null).changes).toBe(1);
      expect(sqlite.prepare("SELECT word, at FROM t ORDER BY id")([])).toStrictEqual({
        rows: [
          { word: "ferry", at: 2 ** 45 },
          { word: "☂ harbour", at: null },
        ],
        changes: 0,
      });
      expect(sqlite.prepare("UPDATE t SET at = ?")([3]).changes).toBe(2);
      expect(sqlite.prepare("INSERT INTO t (word) VALUES (?) RETURNING id")(["mayor"]).rows).toStrictEqual([
        { id: 3 },
      ]);
      expect(sqlite.prepare("DELETE FROM t WHERE at = ?")([4])).toEqual({ rows: [], changes: 0 });
    });

    test("knows whether a transaction is open, and rolls it back", () => {
      expect(sqlite.inTransaction()).toBe(false);
      sqlite.execute("BEGIN IMMEDIATE");
      insert("ferry");
      expect(sqlite.inTransaction()).toBe(true);
      sqlite.execute("ROLLBACK");
      expect(sqlite.inTransaction()).toBe(false);
      expect(sqlite.prepare("SELECT * FROM t")([]).rows).toEqual([]);
    });

    const failures: readonly (readonly [string, () => unknown, RegExp])[] = [
      ["a row that is there", () => (insert("twice"), insert("twice")), /^SQLITE_CONSTRAINT/],
      ["no value where one must be", () => insert(null), /^SQLITE_CONSTRAINT/],
      ["words that are no SQL", () => sqlite.prepare("SELEKT")([]), /^SQLITE_ERROR/],
      ["words that are no SQL, run at once", () => sqlite.execute("SELEKT"), /^SQLITE_ERROR/],
      ["a table that is not there", () => sqlite.prepare("SELECT * FROM u")([]), /^SQLITE_ERROR/],
      [
        "a full disk",
        () => {
          sqlite.prepare("PRAGMA max_page_count = 4")([]);
          insert("long ".repeat(50_000));
        },
        /^SQLITE_FULL/,
      ],
      [
        "a lock of somebody else",
        () => {
          const other = driver.open(file, 0);
          other.execute("BEGIN EXCLUSIVE");
          try {
            insert("late");
          } finally {
            other.execute("ROLLBACK");
            other.close();
          }
        },
        /^SQLITE_BUSY/,
      ],
      [
        "a file that is no database",
        () => driver.open(join(folder, "other"), 0).prepare("SELECT * FROM t")([]),
        /^SQLITE_NOTADB/,
      ],
    ];
    test.each(failures)("names its errors: %s", async (_what, work, code) => {
      await writeFile(join(folder, "other"), "no database ".repeat(1000));
      expect(failure(work)).toMatch(code);
    });
  },
);

const pairs = sqliteDrivers().flatMap((writer) =>
  sqliteDrivers().map((reader) => [writer.name, reader.name, writer, reader] as const),
);
test.each(pairs)("a state that %s wrote is read and written by %s", async (_from, _to, writer, reader) => {
  const first = await openSqlite(folder, writer);
  await recordUnanswered(first.db, asked("one", "question", 1));
  await first.close();
  const second = await openSqlite(folder, reader);
  await recordUnanswered(second.db, asked("two", "question", 1));
  expect(await readUnanswered(second.db, here, 0, 9)).toEqual([{ question: "question", count: 2 }]);
  await second.close();
});
