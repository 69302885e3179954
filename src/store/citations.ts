import type { Editorial } from "../corpus/editorial.ts";
import { queueMissed } from "./corrections.ts";
import type { CitationRow, Connection } from "./schema.ts";
import { serialiseChanges } from "./serialiseChanges.ts";

/** A public message with what it was rendered from. */
export type CitingMessage = Omit<CitationRow, "posted">;

/**
 * Records a public message and the articles it cites before it is posted. From now on, corrections are queued for it
 * under a temporary name, until `arriveCitation`. A message that already exists keeps its id and its earlier
 * citations. Call this in a transaction.
 *
 * @param madeWith moderators' changes when it was rendered; later changes queue a correction
 */
export async function announceCitation(
  db: Connection,
  citation: CitationRow,
  files: Iterable<string>,
  madeWith: Editorial,
): Promise<void> {
  await serialiseChanges(db);
  const cited = [...new Set(files)];
  await putCitation(db, citation);
  await putFiles(db, citation.message, cited);
  await queueMissed(db, citation, cited, madeWith);
}

/**
 * Gives an announced message its final id; returns false if nothing is announced under that name. If another process
 * announced the same message under that id, it takes over the pending corrections. Call this in a transaction.
 */
export async function arriveCitation(db: Connection, name: string, message: string): Promise<boolean> {
  await serialiseChanges(db);
  const isKnown = (await readCitation(db, message)) !== undefined;
  if (isKnown) return joinCitation(db, name, message);
  const { numUpdatedRows } = await db
    .updateTable("citations")
    .set({ message, posted: 1 })
    .where("message", "=", name)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  for (const table of ["citation_files", "corrections", "shares"] as const)
    await db.updateTable(table).set({ message }).where("message", "=", name).execute();
  await db.deleteFrom("postings").where("message", "=", name).execute();
  return true;
}

/** Adds what is recorded under the name of an announced message to a message that is recorded already. */
async function joinCitation(db: Connection, name: string, message: string): Promise<boolean> {
  if ((await readCitation(db, name)) === undefined) return false;
  const cited = await db.selectFrom("citation_files").select("file").where("message", "=", name).execute();
  await putFiles(
    db,
    message,
    cited.map(({ file }) => file),
  );
  const waiting = await db.selectFrom("corrections").selectAll().where("message", "=", name).execute();
  for (const correction of waiting)
    await db
      .insertInto("corrections")
      .values({ ...correction, message })
      .onConflict((conflict) =>
        conflict.columns(["message", "change"]).doUpdateSet({ state: correction.state }),
      )
      .execute();
  await db.updateTable("shares").set({ message }).where("message", "=", name).execute();
  await dropCitations(db, [name]);
  return true;
}

/** Forgets announced messages that were never posted. */
export async function dropCitations(db: Connection, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  for (const table of ["postings", "shares", "corrections", "citation_files"] as const)
    await db.deleteFrom(table).where("message", "in", names).execute();
  await db.deleteFrom("citations").where("message", "in", names).where("posted", "=", 0).execute();
}

/**
 * Records a posted message and the articles it cites. A known message gets the new content and keeps its earlier
 * citations; corrections made while it was being posted are queued again. Call this in a transaction.
 *
 * @param madeWith moderators' changes when it was rendered
 */
export async function recordCitation(
  db: Connection,
  citation: CitingMessage,
  files: Iterable<string>,
  madeWith: Editorial,
): Promise<void> {
  await serialiseChanges(db);
  const cited = [...new Set(files)];
  await putCitation(db, { ...citation, posted: 1 });
  await putFiles(db, citation.message, cited);
  await queueMissed(db, citation, cited, madeWith);
}

/** Reads a recorded message, by its id or the name under which it is announced. */
export async function readCitation(db: Connection, message: string): Promise<CitationRow | undefined> {
  return db.selectFrom("citations").selectAll().where("message", "=", message).executeTakeFirst();
}

async function putCitation(db: Connection, citation: CitationRow): Promise<void> {
  await db
    .insertInto("citations")
    .values(citation)
    .onConflict((conflict) => conflict.column("message").doUpdateSet({ content: citation.content }))
    .execute();
}

async function putFiles(db: Connection, message: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  await db
    .insertInto("citation_files")
    .values(files.map((file) => ({ message, file })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
