import type { Connection, PostingRow } from "./schema.ts";

/** Remembers by what an answer on its way can be looked up. */
export async function addPosting(db: Connection, posting: PostingRow): Promise<void> {
  await db.insertInto("postings").values(posting).execute();
}

/**
 * Reads the answers of which nobody knows whether they arrived, oldest first: those from `from` up to `to` (milliseconds
 * since 1970), and of earlier ones those that are to be corrected.
 */
export async function readPostings(db: Connection, from: number, to: number): Promise<readonly PostingRow[]> {
  return db
    .selectFrom("postings")
    .selectAll()
    .where("at", "<=", to)
    .where((where) =>
      where.or([
        where("at", ">=", from),
        where.exists(
          where
            .selectFrom("corrections")
            .select("corrections.message")
            .whereRef("corrections.message", "=", "postings.message")
            .where("state", "=", "pending"),
        ),
      ]),
    )
    .orderBy("at")
    .execute();
}
