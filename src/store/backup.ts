import { createInterface } from "node:readline";
import * as z from "zod";
import { UserError } from "../errors.ts";
import { keyOf, readRow, tables, type BackupRow } from "./backupRows.ts";
import { migrations } from "./migrations.ts";
import { openOrdinaryFile, writeOwnFile } from "./ownFile.ts";
import type { Connection } from "./schema.ts";
import type { Store } from "./store.ts";

/** Rows inserted at a time; PostgreSQL accepts at most 65,535 parameters per statement. */
const ROWS_AT_ONCE = 500;

/** The start of every backup. */
const START = '{"cuttings":"state"';
const header = z.object({ cuttings: z.literal("state"), schema: z.int().positive() });
const entry = z.union([
  z.strictObject({ table: z.enum(tables), row: z.unknown() }),
  z.strictObject({ end: z.int() }),
]);

/**
 * Writes all state to a file of JSON lines, which can be restored into either database. The bot may be running. The
 * file is complete or does not exist. Returns the number of rows.
 */
export async function backUp(store: Store, file: string): Promise<number> {
  return writeOwnFile(file, START, async (out) => {
    let rows = 0;
    await out.write(`${JSON.stringify({ cuttings: "state", schema: migrations.length })}\n`);
    await store.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (transaction) => {
        for (const table of tables)
          for (const row of await transaction.selectFrom(table).selectAll().execute()) {
            await out.write(`${JSON.stringify({ table, row })}\n`);
            rows += 1;
          }
      });
    await out.write(`${JSON.stringify({ end: rows })}\n`);
    return rows;
  });
}

/**
 * Restores a backup into an empty state, completely or not at all. Returns the number of rows.
 *
 * @throws UserError if the state is not empty, or the file is not a complete backup of this version or an earlier one
 */
export async function restore(store: Store, file: string): Promise<number> {
  return store.db.transaction().execute(async (transaction) => {
    await refuseUnlessEmpty(transaction, store.where);
    let rows = 0;
    let waiting: BackupRow[] = [];
    for await (const row of readBackup(file)) {
      rows += 1;
      waiting.push(row);
      if (waiting.length === ROWS_AT_ONCE) waiting = await insert(transaction, waiting);
    }
    await insert(transaction, waiting);
    return rows;
  });
}

/** Reads and validates the rows of a backup. */
async function* readBackup(file: string): AsyncGenerator<BackupRow> {
  const refuse = (what: string): UserError => new UserError(`${file}: ${what} Nothing was restored.`);
  const input = (await openOrdinaryFile(file)).createReadStream();
  const seen = new Map<string, number>();
  let at = 0;
  let end: number | undefined;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      at += 1;
      if (end !== undefined) throw refuse(`line ${at} is after the end of the backup. Remove it.`);
      const found = parse(at === 1 ? header : entry, text);
      if (found === undefined) throw refuse(`line ${at} is not a valid backup line. Was the file cut off?`);
      if ("cuttings" in found) {
        if (found.schema > migrations.length)
          throw refuse("made by a newer version of Cuttings. Use that version to restore it.");
      } else if ("end" in found) end = found.end;
      else {
        const row = readRow(found.table, found.row);
        if (typeof row === "string") throw refuse(`line ${at}: ${row}. Correct it, or make another backup.`);
        const earlier = seen.get(keyOf(row));
        if (earlier !== undefined) throw refuse(`line ${at} duplicates line ${earlier}. Remove one of them.`);
        seen.set(keyOf(row), at);
        yield row;
      }
    }
  } finally {
    input.destroy();
  }
  if (end !== seen.size) throw refuse("the backup is incomplete. Make another one.");
}

async function insert(db: Connection, entries: readonly BackupRow[]): Promise<[]> {
  for (const table of tables) {
    const rows = entries.filter((entry) => entry.table === table).map(({ row }) => row);
    if (rows.length > 0) await db.insertInto(table).values(rows).execute();
  }
  return [];
}

async function refuseUnlessEmpty(db: Connection, where: string): Promise<void> {
  for (const table of tables)
    if ((await db.selectFrom(table).selectAll().limit(1).execute()).length > 0)
      throw new UserError(
        `${where}: the state is not empty, and restoring never overwrites. Move it away, or point DATA_DIR or DATABASE_URL to an empty one.`,
      );
}

function parse<Shape extends z.ZodType>(shape: Shape, text: string): z.infer<Shape> | undefined {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
