import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../src/store/openSqlite.ts";
import { readUnanswered, recordUnanswered } from "../../src/store/unanswered.ts";
import { asked, here } from "./support/asked.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-store-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a second process on the same file is refused with a remedy", async () => {
  const store = await openSqlite(folder);
  await expect(openSqlite(folder)).rejects.toThrow(/another Cuttings is using .*DATA_DIR/);
  await store.close();
  await (await openSqlite(folder)).close();
});

test("a damaged file stops the start and is left unchanged", async () => {
  const file = join(folder, "cuttings.db");
  const junk = Buffer.alloc(8192, "not a database ");
  await writeFile(file, junk);
  await expect(openSqlite(folder)).rejects.toThrow(/damaged .*restore a backup/s);
  expect((await readFile(file)).equals(junk)).toBe(true);
});

test("an overwritten page is detected at the start", async () => {
  const store = await openSqlite(folder);
  for (let row = 0; row < 200; row += 1)
    await recordUnanswered(store.db, asked(`q${row}`, "question ".repeat(50), row));
  await store.close();
  const file = join(folder, "cuttings.db");
  const bytes = await readFile(file);
  bytes.fill(0xa5, 4096 * 4, 4096 * 20);
  await writeFile(file, bytes);
  await expect(openSqlite(folder)).rejects.toThrow(/damaged .*restore a backup/s);
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test("a full disk is named on a write, and existing data is kept", async () => {
  const store = await openSqlite(folder);
  await recordUnanswered(store.db, asked("before", "question", 1));
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db);
  await sql`PRAGMA max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(store.db);
  const writing = recordUnanswered(store.db, asked("large", "question ".repeat(50_000), 2));
  await expect(writing).rejects.toThrow(/the disk is full\. Free some space/);
  expect(await readUnanswered(store.db, here, 0, 10)).toEqual([{ question: "question", count: 1 }]);
  await store.close();
});
