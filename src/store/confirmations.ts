import type { ConfirmationRow, Connection } from "./schema.ts";

/** Stores a confirmation that is waiting for a moderator. */
export async function askToConfirm(db: Connection, asked: ConfirmationRow): Promise<void> {
  await db.insertInto("confirmations").values(asked).execute();
}

/** Reads a pending confirmation without taking it. */
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
 * Takes a pending confirmation, to carry it out or cancel it. If it is pressed several times, in any process, only
 * one press gets it. `undefined` if it was already answered, belongs to somebody else, or has expired.
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
