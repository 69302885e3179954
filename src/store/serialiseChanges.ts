import { sql } from "kysely";
import type { Connection } from "./schema.ts";

/**
 * Serialises transactions that change articles and transactions that record citations, across all processes. Each
 * sees everything the previous one did, so no correction falls between two of them.
 */
export async function serialiseChanges(transaction: Connection): Promise<void> {
  // A written row stays locked until the transaction ends; SQLite allows one transaction at a time anyway.
  await sql`update schema_version set version = version`.execute(transaction);
}
