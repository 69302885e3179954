import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp, restore } from "../../src/store/backup.ts";
import { rowShapes, tables } from "../../src/store/backupRows.ts";
import { readDigests } from "../../src/store/digests.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { tries } from "../support/effort.ts";
import { openBackupPair } from "./support/openBackupPair.ts";

const NOW = Date.UTC(2026, 5, 1, 9);
let folder: string;
let file: string;
let store: Store;
let empty: Store;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ folder, file, store, empty, close } = await openBackupPair(NOW));
});
afterEach(() => close());

/** The backup with each line changed, as JSON or as text. */
async function tamper(change: (line: Record<string, unknown>, text: string) => unknown): Promise<void> {
  await backUp(store, file);
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  const changed = lines.map((text) => {
    const line = change(JSON.parse(text) as Record<string, unknown>, text);
    return typeof line === "string" ? line : JSON.stringify(line);
  });
  await writeFile(file, `${changed.join("\n")}\n`);
}

/** Changes the row of one table. */
const row =
  (table: string, change: (row: Record<string, unknown>) => unknown) =>
  (line: Record<string, unknown>): unknown =>
    line["table"] === table ? { ...line, row: change(line["row"] as Record<string, unknown>) } : line;

describe("a corrupt backup is refused in one sentence and restores nothing", () => {
  test.each<[string, (line: Record<string, unknown>, text: string) => unknown, RegExp]>([
    [
      "an unknown column",
      row("digests", (old) => ({ ...old, colour: "red" })),
      /line 2: the table digests has no column "colour"/,
    ],
    [
      "a null",
      row("digests", (old) => ({ ...old, guild: null })),
      /line 2: the column guild of the table digests holds a value of the wrong type/,
    ],
    [
      "a text for a number",
      row("digests", (old) => ({ ...old, created_at: "today" })),
      /line 2: the column created_at of the table digests holds/,
    ],
    [
      "a number for a text",
      row("unanswered", (old) => ({ ...old, question: 7 })),
      /line 3: the column question of the table unanswered holds/,
    ],
    [
      "a fraction",
      row("unanswered", (old) => ({ ...old, at: 1.5 })),
      /line 3: the column at of the table unanswered holds/,
    ],
    [
      "a list for a text",
      row("unanswered", (old) => ({ ...old, question: ["a"] })),
      /line 3: the column question/,
    ],
    [
      "a word that is none of the choices",
      row("digests", (old) => ({ ...old, when_empty: "shout" })),
      /line 2: the column when_empty/,
    ],
    [
      "a column left out",
      row("digests", ({ pattern: _left, ...rest }) => rest),
      /line 2: the column pattern of the table digests is missing/,
    ],
    ["no row", row("digests", () => "none"), /line 2: the row of the table digests is not an object/],
    [
      "a row twice",
      (line, text) => (line["table"] === "digests" ? `${text}\n${text}` : text),
      /line 3 duplicates line 2/,
    ],
    [
      "a row twice with another content",
      (line, text) =>
        line["table"] === "unanswered" ? `${text}\n${text.replace("who is X", "who is Y")}` : text,
      /line 4 duplicates line 3/,
    ],
    [
      "an unknown table",
      (line) => (line["table"] === "digests" ? { ...line, table: "sqlite_master" } : line),
      /line 2 is not a valid backup line/,
    ],
    [
      "more keys in a line",
      (line) => (line["table"] === "digests" ? { ...line, also: 1 } : line),
      /line 2 is not a valid backup line/,
    ],
    [
      "a line of something else",
      (line, text) => (line["table"] === "digests" ? "hello" : text),
      /line 2 is not a valid backup line/,
    ],
    [
      "an empty line",
      (line, text) => (line["table"] === "digests" ? `\n${text}` : text),
      /line 2 is not a valid backup line/,
    ],
    [
      "another header",
      (line, text) => ("cuttings" in line ? '{"cuttings":"corpus","schema":1}' : text),
      /line 1 is not a valid backup line/,
    ],
    [
      "a newer schema",
      (line) => ("cuttings" in line ? { ...line, schema: 99 } : line),
      /made by a newer version of Cuttings/,
    ],
    ["a line too few", (line, text) => ("end" in line ? '{"end":3}' : text), /the backup is incomplete/],
    [
      "a line after the end",
      (line, text) => ("end" in line ? `${text}\n{"end":2}` : text),
      /line 5 is after the end/,
    ],
  ])("%s", async (_what, change, words) => {
    await tamper(change);
    const refusal = await restore(empty, file).then(
      () => "restored",
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(refusal).toMatch(words);
    expect(refusal).toMatch(/^UserError: [^\n]*Nothing was restored\.$/);
    expect(await readDigests(empty.db)).toEqual([]);
  });

  test("JSON fields that are not JSON", async () => {
    const editorial = { file: "a.txt", details: "{", retracted: null, updated_at: 1, notice: "" };
    await tamper((line, text) =>
      "end" in line ? `${JSON.stringify({ table: "editorial", row: editorial })}\n{"end":3}` : text,
    );
    await expect(restore(empty, file)).rejects.toThrow(
      "line 4: the column details of the table editorial is not JSON",
    );
  });

  test("with any single value changed, it is restored completely or refused with a remedy", async () => {
    await backUp(store, file);
    const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
    const spoilt = fc.record({
      at: fc.nat({ max: lines.length - 1 }),
      key: fc.oneof(
        fc.constantFrom("id", "guild", "created_at", "about", "question", "at", "__proto__"),
        fc.string(),
      ),
      value: fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ at, key, value }) => {
        const changed = lines.map((text, line) => {
          const old = JSON.parse(text) as { row?: object };
          return line === at
            ? JSON.stringify({
                ...old,
                ...(old.row === undefined ? { [key]: value } : { row: { ...old.row, [key]: value } }),
              })
            : text;
        });
        await writeFile(file, changed.join("\n"));
        const target = await openSqlite(await mkdtemp(join(folder, "any-")));
        const outcome = await restore(target, file).catch((error: Error) => error.name);
        expect([2, "UserError"]).toContain(outcome);
        expect(await readDigests(target.db)).toHaveLength(outcome === 2 ? 1 : 0);
        await target.close();
      }),
      { numRuns: tries(60) },
    );
  });

  test("a backup of the first version, which had fewer columns, is restored", async () => {
    const rows = [
      { table: "editorial", row: { file: "a.txt", details: "{}", retracted: "Invented.", updated_at: 1 } },
      { table: "citations", row: { message: "m1", channel: "news", kind: "answer", content: "{}", at: 1 } },
    ];
    const lines = [{ cuttings: "state", schema: 1 }, ...rows, { end: 2 }];
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(await restore(empty, file)).toBe(2);
    expect(await empty.db.selectFrom("citations").selectAll().execute()).toMatchObject([{ posted: 1 }]);
  });
});

test("every table of the state is in a backup, with every column", async () => {
  const found = (await store.db.introspection.getTables()).filter(({ name }) => name !== "schema_version");
  expect(found.map(({ name }) => name).sort()).toEqual([...tables].sort());
  for (const { name, columns } of found)
    expect(Object.keys(rowShapes[name as (typeof tables)[number]].shape).sort()).toEqual(
      columns.map((column) => column.name).sort(),
    );
});
