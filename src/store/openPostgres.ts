import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, TypeOverrides, types } from "pg";
import { UserError } from "../errors.ts";
import { migrate } from "./migrate.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** Our place among advisory locks; any fixed number. */
const MIGRATION_LOCK = 0x637574;
const BIGINT = types.builtins.INT8;
/** Connections of one process; every claim that is held takes one. */
const POOL_SIZE = 10;

/**
 * Opens the state in PostgreSQL, which several processes may share.
 *
 * @param onError is told of connections that break while they are idle; the next query makes a new one
 * @throws UserError where it cannot be reached or a newer version has written it
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Store> {
  const where = withoutPassword(url);
  const overrides = new TypeOverrides();
  // Every 64-bit number here is a time in milliseconds, which a double holds exactly.
  overrides.setTypeParser(BIGINT, Number);
  const pool = new Pool({ connectionString: url, types: overrides, max: POOL_SIZE });
  pool.on("error", onError);
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
  return { db, where, claim: (key, work) => claimThere(db, key, work), close: () => db.destroy() };
}

/** Holds an advisory lock of one session, which PostgreSQL frees when the session ends for whatever reason. */
async function claimThere<Result>(
  db: Kysely<Schema>,
  key: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return db.connection().execute(async (session) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${key}, 0)) as taken`.execute(session);
    if (rows[0]?.taken !== true) return undefined;
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(session);
    }
  });
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = "";
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
