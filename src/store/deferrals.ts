import type { Connection, DeferralRow } from "./schema.ts";

/** Stores that people were told to wait for an answer. */
export async function addDeferrals(db: Connection, deferrals: readonly DeferralRow[]): Promise<void> {
  // In a transaction, so that it shares the wait for the disk with other writes.
  await db
    .transaction()
    .execute((transaction) => transaction.insertInto("deferrals").values(deferrals).execute());
}

/** Forgets interactions that nobody waits for any more. */
export async function dropDeferrals(db: Connection, interactions: readonly string[]): Promise<void> {
  if (interactions.length === 0) return;
  await db.deleteFrom("deferrals").where("interaction", "in", interactions).execute();
}

/**
 * Reads who was told to wait at `to` (milliseconds since 1970) or earlier, oldest first, without those for whom an answer
 * is recorded.
 */
export async function readDeferrals(db: Connection, to: number): Promise<readonly DeferralRow[]> {
  return db
    .selectFrom("deferrals")
    .selectAll()
    .where("at", "<=", to)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("postings")
            .select("postings.message")
            .whereRef("postings.interaction", "=", "deferrals.interaction"),
        ),
      ),
    )
    .orderBy("at")
    .execute();
}
