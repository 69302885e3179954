import { sql } from "kysely";
import type { Connection } from "../store/schema.ts";

/** Our key among advisory locks; any constant. Writers take turns, so that counts and versions stay in order. */
const WRITE_LOCK = 0x617772;

/**
 * Changes the archive in one transaction and raises its version, which bots check every few seconds.
 *
 * @param work receives the version, and the time of the change: later than all changes before, and than all changes by
 *   moderators, so that a digest can tell what is newer than what it covers
 */
export async function changeArchive<Result>(
  db: Connection,
  work: (transaction: Connection, version: number, at: number) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`.execute(transaction);
    const { rows } = await sql<{ version: number; changed_at: number }>`
      update archive_state set version = version + 1, changed_at = greatest(
        (extract(epoch from clock_timestamp()) * 1000)::bigint, changed_at + 1,
        (select coalesce(max(updated_at), 0) + 1 from editorial))
      returning version, changed_at`.execute(transaction);
    const { version = 0, changed_at: at = 0 } = rows[0] ?? {};
    return work(transaction, version, at);
  });
}
