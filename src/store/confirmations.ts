import type { ConfirmationRow, Connection } from "./schema.ts";

/** Remembers what a moderator has been asked. */
export async function askToConfirm(db: Connection, asked: ConfirmationRow): Promise<void> {
  await db.insertInto("confirmations").values(asked).execute();
}

/** Reads what a moderator was asked, and leaves it open. */
export async function readConfirmation(
  db: Connection,
  id: string,
  moderator: string,
): Promise<ConfirmationRow | undefined> {
  return db
    .selectFrom("confirmations")
    .selectAll()
    .where("id", "=", id)
    .where("moderator", "=", moderator)
    .executeTakeFirst();
}

/**
 * Takes what a moderator was asked, to do it or to leave it: of any number of presses, in any process, one gets it.
 * `undefined` where it was answered before, was asked of somebody else, or is forgotten.
 */
export async function takeConfirmation(
  db: Connection,
  id: string,
  moderator: string,
): Promise<ConfirmationRow | undefined> {
  return db
    .deleteFrom("confirmations")
    .where("id", "=", id)
    .where("moderator", "=", moderator)
    .returningAll()
    .executeTakeFirst();
}
