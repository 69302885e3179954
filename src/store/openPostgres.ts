import { Kysely, PostgresDialect, sql } from "kysely";
import { UserError } from "../errors.ts";
import { claimOverPostgres } from "./claimOverPostgres.ts";
import { migrate } from "./migrate.ts";
import { postgresPool, type PoolSettings } from "./postgresPool.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** Our place among advisory locks; any fixed number. */
const MIGRATION_LOCK = 0x637574;

/**
 * Opens the state in PostgreSQL, which several processes may share.
 *
 * @param onTrouble is told of connections that break, and of long waits for one; the next query makes a new one
 * @throws UserError where it cannot be reached or a newer version has written it
 */
export async function openPostgres(
  url: string,
  onTrouble: (error: Error) => void,
  settings?: PoolSettings,
): Promise<Store> {
  const where = withoutPassword(url);
  const pool = postgresPool(url, onTrouble, settings);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, where, (transaction) =>
      sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction),
    );
  } catch (error) {
    await db.destroy();
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${where}: PostgreSQL cannot be used (${reasonOf(error)}). Check DATABASE_URL, and that the database exists and lets this user create tables.`,
    );
  }
  const claims = claimOverPostgres(pool.config, onTrouble);
  return {
    db,
    where,
    claim: claims.claim,
    close: async () => {
      await Promise.all([claims.close(), db.destroy()]);
    },
  };
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = "";
    parsed.search = "";
    return parsed.href;
  } catch {
    throw new UserError(
      "DATABASE_URL is not an address. Write it as postgres://user:password@host:5432/database",
    );
  }
}

/** A refused connection to a name with two addresses is an AggregateError without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(String).join("; ");
  return error instanceof Error ? error.message : String(error);
}
