import type { ChangeRequest } from "./editorial.ts";
import type { CitationRow, Connection, CorrectionRow } from "./schema.ts";

/** One message to be brought up to date, with every change that it has yet to show. */
export interface PendingCorrection extends CitationRow {
  readonly changes: readonly CorrectionRow[];
}

/** How the correction of one message ended. */
export type CorrectionEnd = Exclude<CorrectionRow["state"], "pending">;

/** Queues every message that cites the changed article; returns how many. */
export async function queueCorrections(db: Connection, request: ChangeRequest): Promise<number> {
  const { file, notice, id, at } = request;
  const citing = await db.selectFrom("citation_files").select("message").where("file", "=", file).execute();
  for (const { message } of citing)
    await db
      .insertInto("corrections")
      .values({ message, change: id, file, notice, state: "pending", reason: "", updated_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return citing.length;
}

/** Reads the message that has waited longest for its corrections; `undefined` where none waits. */
export async function nextCorrection(db: Connection): Promise<PendingCorrection | undefined> {
  const citation = await db
    .selectFrom("corrections")
    .innerJoin("citations", "citations.message", "corrections.message")
    .selectAll("citations")
    .where("state", "=", "pending")
    .orderBy("updated_at")
    .orderBy("change")
    .limit(1)
    .executeTakeFirst();
  if (citation === undefined) return undefined;
  const changes = await db
    .selectFrom("corrections")
    .selectAll()
    .where("message", "=", citation.message)
    .where("state", "=", "pending")
    .orderBy("updated_at")
    .orderBy("change")
    .execute();
  return { ...citation, changes };
}

/** Notes how the correction of a message ended, for the changes that it now shows. */
export async function endCorrection(
  db: Connection,
  correction: PendingCorrection,
  state: CorrectionEnd,
  reason: string,
  at: number,
): Promise<void> {
  await db
    .updateTable("corrections")
    .set({ state, reason, updated_at: at })
    .where("message", "=", correction.message)
    .where(
      "change",
      "in",
      correction.changes.map(({ change }) => change),
    )
    .execute();
}

/** Counts the messages that wait for their correction. */
export async function countPendingCorrections(db: Connection): Promise<number> {
  const { count } = await db
    .selectFrom("corrections")
    .select(({ fn }) => fn.count("message").distinct().as("count"))
    .where("state", "=", "pending")
    .executeTakeFirstOrThrow();
  return Number(count);
}
