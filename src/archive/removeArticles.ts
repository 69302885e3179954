import { sql } from "kysely";
import { unpack } from "../library/held/unpack.ts";
import type { Connection } from "../store/schema.ts";
import { addCounts } from "./addCounts.ts";
import type { CountedWords } from "./entry.ts";

/** Removes the articles of some files, in a transaction that holds the write lock. */
export async function removeArticles(
  db: Connection,
  files: readonly string[],
  version: number,
): Promise<void> {
  const { rows } = await sql<{ number: number; is_retracted: boolean; counted: Buffer }>`
    delete from archive_articles where file = any(${files}::text[])
    returning number, is_retracted, counted`.execute(db);
  if (rows.length === 0) return;
  const counted = rows.map((row) => ({
    ...(unpack(row.counted) as unknown as CountedWords),
    articles: row.is_retracted ? 0 : 1,
  }));
  for (const [at, { number }] of rows.entries()) {
    const stems = (counted[at]?.words ?? []).flatMap(({ kind, key }) => (kind === "stem" ? key : []));
    await sql`delete from archive_postings where stem = any(${stems}::text[]) and article = ${number}`.execute(
      db,
    );
  }
  const numbers = rows.map(({ number }) => number);
  await sql`delete from archive_days where article = any(${numbers}::int[])`.execute(db);
  await sql`delete from archive_handles where article = any(${numbers}::int[])`.execute(db);
  await addCounts(db, counted, version, -1);
}
