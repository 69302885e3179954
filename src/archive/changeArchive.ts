import { sql } from "kysely";
import type { Connection } from "../store/schema.ts";

/** Our key among advisory locks; any constant. Writers take turns, so that counts and versions stay in order. */
const WRITE_LOCK = 0x617772;

/** Changes the archive in one transaction and raises its version, which bots check every few seconds. */
export async function changeArchive<Result>(
  db: Connection,
  work: (transaction: Connection, version: number) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`.execute(transaction);
    const { rows } = await sql<{ version: number }>`
      update archive_state set version = version + 1 returning version`.execute(transaction);
    const version = rows[0]?.version ?? 0;
    return work(transaction, version);
  });
}
