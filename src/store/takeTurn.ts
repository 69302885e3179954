import { sql } from "kysely";
import type { Connection } from "./schema.ts";

/**
 * Lets the transactions that change articles, and those that note what cites them, run one after the other in all
 * processes: each sees all that the one before it did, so that no correction falls between two of them.
 */
export async function takeTurn(transaction: Connection): Promise<void> {
  // A row that is written stays locked until the transaction ends; SQLite has one transaction at a time anyway.
  await sql`update schema_version set version = version`.execute(transaction);
}
