import type { Connection, DigestRow, UnansweredRow } from "./schema.ts";

/** A question that the coverage could not answer, and how often it was asked. */
export interface Unanswered {
  readonly question: string;
  readonly count: number;
}

/** Records an unanswered question and where it was asked; never who asked it. */
export async function recordUnanswered(db: Connection, row: UnansweredRow): Promise<void> {
  await db.insertInto("unanswered").values(row).execute();
}

/** Reads a channel's unanswered questions after a given time, most asked first, at most `limit`. */
export async function readUnanswered(
  db: Connection,
  { guild, channel }: Pick<DigestRow, "guild" | "channel">,
  since: number,
  limit: number,
): Promise<readonly Unanswered[]> {
  const rows = await db
    .selectFrom("unanswered")
    .select(({ fn }) => ["question", fn.countAll().as("count")])
    .where("guild", "=", guild)
    .where("channel", "=", channel)
    .where("at", ">", since)
    .groupBy("question")
    .orderBy("count", "desc")
    .orderBy("question")
    .limit(limit)
    .execute();
  return rows.map(({ question, count }) => ({ question, count: Number(count) }));
}
