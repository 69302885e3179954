import type { Connection } from "./schema.ts";

/** A question that the coverage could not answer, and how often it was asked. */
export interface Unanswered {
  readonly question: string;
  readonly count: number;
}

/** Remembers a question that the coverage could not answer; never who asked it. */
export async function recordUnanswered(
  db: Connection,
  id: string,
  question: string,
  at: number,
): Promise<void> {
  await db.insertInto("unanswered").values({ id, question, at }).execute();
}

/** Reads the questions asked in vain after a moment, most asked first, at most `limit`. */
export async function readUnanswered(
  db: Connection,
  since: number,
  limit: number,
): Promise<readonly Unanswered[]> {
  const rows = await db
    .selectFrom("unanswered")
    .select(({ fn }) => ["question", fn.countAll().as("count")])
    .where("at", ">", since)
    .groupBy("question")
    .orderBy("count", "desc")
    .orderBy("question")
    .limit(limit)
    .execute();
  return rows.map(({ question, count }) => ({ question, count: Number(count) }));
}
