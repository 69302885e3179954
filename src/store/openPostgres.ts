import { Kysely, PostgresDialect, sql } from "kysely";
import { UserError } from "../errors.ts";
import { claimOverPostgres } from "./claimOverPostgres.ts";
import { migrate } from "./migrate.ts";
import { postgresPool, type PoolSettings } from "./postgresPool.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** Our key among advisory locks; any constant. */
const MIGRATION_LOCK = 0x637574;

/**
 * Opens the state in PostgreSQL, which several processes may share.
 *
 * @param onTrouble is called when a connection breaks, and after a long wait for one; the next query opens a new one
 * @throws UserError if it cannot be reached or a newer version has written it
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
      `${where}: PostgreSQL cannot be used (${reasonOf(error)}). Check DATABASE_URL, and that the database exists and this user may create tables.`,
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
      "DATABASE_URL is not a valid URL. Write it as postgres://user:password@host:5432/database",
    );
  }
}

/** A refused connection to a name with two addresses is an AggregateError without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(String).join("; ");
  return error instanceof Error ? error.message : String(error);
}
