import type { AuditRow, Connection } from "./schema.ts";

/** Adds a line to the log of what moderators, and the bot on its own, did. */
export async function record(db: Connection, entry: AuditRow): Promise<void> {
  await db.insertInto("audit").values(entry).execute();
}

/** Reads the last `limit` lines of one server's log, newest first. */
export async function readAudit(db: Connection, guild: string, limit: number): Promise<readonly AuditRow[]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("guild", "=", guild)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
