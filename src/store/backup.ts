import { createReadStream } from "node:fs";
import { open, rename } from "node:fs/promises";
import { createInterface } from "node:readline";
import * as z from "zod";
import { UserError } from "../errors.ts";
import { migrations } from "./migrations.ts";
import type { Connection, Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** Every table, in the order of a backup. */
const tables = [
  "editorial",
  "editor_notes",
  "articles_seen",
  "digests",
  "ledger",
  "ledger_parts",
  "citations",
  "citation_files",
  "corrections",
  "postings",
  "shares",
  "confirmations",
  "unanswered",
  "audit",
] as const satisfies readonly (keyof Schema)[];

/** Rows put in at a time; PostgreSQL takes at most 65,535 parameters a statement. */
const ROWS_AT_ONCE = 500;

const header = z.object({ cuttings: z.literal("state"), schema: z.int().positive() });
const line = z.union([
  z.object({ table: z.enum(tables), row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
  z.object({ end: z.int() }),
]);

/**
 * Writes all state into a file of JSON lines, which either database can be restored from; the bot may be running.
 * The file is there complete or not at all. Returns the number of rows.
 */
export async function backUp(store: Store, file: string): Promise<number> {
  const unfinished = `${file}.unfinished`;
  const out = await open(unfinished, "w");
  let rows = 0;
  try {
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
    await out.sync();
  } finally {
    await out.close();
  }
  await rename(unfinished, file);
  return rows;
}

/**
 * Reads a backup into a state that is empty; all of it or nothing. Returns the number of rows.
 *
 * @throws UserError where the state is not empty, or the file is not a whole backup of this version or an earlier one
 */
export async function restore(store: Store, file: string): Promise<number> {
  return store.db.transaction().execute(async (transaction) => {
    await refuseUnlessEmpty(transaction, store.where);
    let at = 0;
    let rows = 0;
    let end: number | undefined;
    let waiting: z.infer<typeof line>[] = [];
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      at += 1;
      if (at === 1) {
        checkHeader(file, parse(header, text, file, at).schema);
        continue;
      }
      const entry = parse(line, text, file, at);
      if ("end" in entry) {
        end = entry.end;
        break;
      }
      rows += 1;
      waiting.push(entry);
      if (waiting.length === ROWS_AT_ONCE) waiting = await insert(transaction, waiting);
    }
    await insert(transaction, waiting);
    if (end !== rows)
      throw new UserError(`${file}: the backup is not complete. Nothing was restored. Take another one.`);
    return rows;
  });
}

async function insert(db: Connection, entries: readonly z.infer<typeof line>[]): Promise<[]> {
  for (const table of tables) {
    const rows = entries.flatMap((entry) => ("table" in entry && entry.table === table ? [entry.row] : []));
    if (rows.length > 0) await db.insertInto(table).values(rows).execute();
  }
  return [];
}

async function refuseUnlessEmpty(db: Connection, where: string): Promise<void> {
  for (const table of tables)
    if ((await db.selectFrom(table).selectAll().limit(1).execute()).length > 0)
      throw new UserError(
        `${where}: there is state here already, and restoring does not overwrite. Move it away, or set DATA_DIR or DATABASE_URL to an empty one.`,
      );
}

function checkHeader(file: string, schema: number): void {
  if (schema > migrations.length)
    throw new UserError(`${file}: made by a newer version of Cuttings. Install that version to restore it.`);
}

function parse<Shape extends z.ZodType>(
  shape: Shape,
  text: string,
  file: string,
  at: number,
): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new UserError(
      `${file}: line ${at} is not a line of a backup. Nothing was restored. Was the file cut off?`,
    );
  }
}
