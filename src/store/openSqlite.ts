import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, SqliteDialect, sql, type SqliteDatabase } from "kysely";
import Database from "libsql";
import { UserError } from "../errors.ts";
import { migrate } from "./migrate.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** The name of the database in the data folder. */
export const SQLITE_FILE = "cuttings.db";
/** Another process may be writing a backup: wait this long for it, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the state in a folder, for this process alone; makes both where they are missing.
 *
 * @throws UserError where another process has it, the folder cannot be written, or the file is damaged or newer
 */
export async function openSqlite(folder: string): Promise<Store> {
  const where = join(folder, SQLITE_FILE);
  makeFolder(folder);
  const lock = takeLock(folder);
  try {
    const database = openDatabase(where);
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: plainSpoken(database, where) }) });
    await migrate(db, where, () => Promise.resolve());
    return { db, where, claim: claimHere(), close: () => closeBoth(db, lock) };
  } catch (error) {
    lock.close();
    throw explain(error, where);
  }
}

/** Opens the state in a folder to read it while the bot may be running; throws a `UserError` where there is none. */
export function openSqliteToRead(folder: string): Store {
  const where = join(folder, SQLITE_FILE);
  if (!existsSync(where))
    throw new UserError(`${where}: there is no state here. Set DATA_DIR to the bot's folder.`);
  try {
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openDatabase(where) }) });
    return { db, where, claim: claimHere(), close: () => db.destroy() };
  } catch (error) {
    throw explain(error, where);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError(
      `${folder}: the folder for the bot's state cannot be made (${codeOf(error)}). Make it writable, or set DATA_DIR to another.`,
    );
  }
}

/** Holds a lock of the operating system on a file of its own, so that a copy can be read while the bot runs. */
function takeLock(folder: string): Database.Database {
  const file = join(folder, "cuttings.lock");
  try {
    const lock = new Database(file);
    lock.exec("PRAGMA locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    if (codeOf(error) === "SQLITE_BUSY")
      throw new UserError(
        `${folder}: another Cuttings is running on this folder. Stop it first, or set DATA_DIR to another folder; ` +
          "several processes can share one state over PostgreSQL (DATABASE_URL).",
      );
    throw explain(error, file);
  }
}

function openDatabase(where: string): Database.Database {
  const database = new Database(where, { timeout: BUSY_TIMEOUT });
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  const [result] = database.prepare("PRAGMA quick_check(1)").all() as readonly { quick_check?: string }[];
  if (result?.quick_check !== "ok") throw new DamagedError(result?.quick_check ?? "no answer to quick_check");
  return database;
}

/** The same database, whose errors say what to do where a person can help it. */
function plainSpoken(database: Database.Database, where: string): SqliteDatabase {
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw explain(error, where);
    }
  };
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      const statement = attempt(() => database.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => attempt(() => statement.all(parameters)),
        run: (parameters) => attempt(() => statement.run(parameters)),
        iterate: (parameters) => statement.iterate(parameters),
      };
    },
  };
}

class DamagedError extends Error {
  override readonly name = "DamagedError";
}

/** Turns what SQLite says into a sentence with the remedy; any other error is returned as it is. */
function explain(error: unknown, where: string): unknown {
  const code = codeOf(error);
  if (error instanceof DamagedError || code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT")
    return new UserError(
      `${where}: the state is damaged (${(error as Error).message}). Nothing was changed. Move the file and its -wal and -shm ` +
        "beside it away, then restore a backup: npm run state -- restore FILE",
    );
  if (code === "SQLITE_FULL")
    return new UserError(`${where}: the disk is full. Free some space, then try again; nothing was changed.`);
  if (
    code.startsWith("SQLITE_READONLY") ||
    code.startsWith("SQLITE_CANTOPEN") ||
    /ConnectionFailed/.test(String(error))
  )
    return new UserError(
      `${where}: cannot be written (${code}). Make the folder and its files writable, or set DATA_DIR.`,
    );
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** One process has the file, so a key is held where this process holds it. */
function claimHere(): Store["claim"] {
  const held = new Set<string>();
  return async (key, work) => {
    if (held.has(key)) return undefined;
    held.add(key);
    try {
      return await work();
    } finally {
      held.delete(key);
    }
  };
}

async function closeBoth(db: Kysely<Schema>, lock: Database.Database): Promise<void> {
  try {
    // Closing alone leaves everything in the -wal file, beside which a copied database would be empty.
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  } catch (error) {
    // On a full disk it stays in the -wal file, where it is as safe; the next start finds it there.
    if (!(error instanceof UserError)) throw error;
  } finally {
    await db.destroy();
    lock.close();
  }
}
