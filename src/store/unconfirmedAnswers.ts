import type { Connection, PostingRow } from "./schema.ts";

/** Stores how to look up an answer that is being posted. */
export async function addPosting(db: Connection, posting: PostingRow): Promise<void> {
  await db.insertInto("postings").values(posting).execute();
}

/**
 * Reads answers whose delivery was never confirmed, oldest first: those from `from` up to `to` (milliseconds since
 * 1970), and earlier ones that need correcting.
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
