import { existsSync } from "node:fs";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { UserError } from "../errors.ts";
import { lockFolder, type FolderLock } from "./lockFolder.ts";
import { makePrivate } from "./makePrivate.ts";
import { migrate } from "./migrate.ts";
import type { Schema } from "./schema.ts";
import type { Sqlite, SqliteDriver } from "./sqlite.ts";
import { sqliteDriver } from "./sqliteDrivers.ts";
import { sqliteDialect } from "./sqliteDialect.ts";
import { DamagedError, explain } from "./sqliteErrors.ts";
import type { Store } from "./store.ts";

/** The name of the database file in the data folder. */
export const SQLITE_FILE = "cuttings.db";
/** Milliseconds that one attempt waits for another program's lock, blocking the event loop. */
const BUSY_TIMEOUT = 50;

/**
 * Opens the state in a folder for this process alone; creates both if missing.
 *
 * @throws UserError if another process has it, the folder cannot be written, or the file is damaged or newer
 */
export async function openSqlite(folder: string, driver: SqliteDriver = sqliteDriver()): Promise<Store> {
  const where = join(folder, SQLITE_FILE);
  const lock = lockFolder(folder);
  try {
    makePrivate(where);
    for (const end of ["-wal", "-shm"]) if (existsSync(where + end)) makePrivate(where + end);
    const db = openDatabase(where, driver);
    await migrate(db, where, () => Promise.resolve());
    return { db, where, claim: claimHere(), close: () => closeBoth(db, lock) };
  } catch (error) {
    lock.release();
    throw explain(error, where);
  }
}

/** Opens the state in a folder for reading while the bot may be running; throws a `UserError` if there is none. */
export function openSqliteToRead(folder: string): Store {
  const where = join(folder, SQLITE_FILE);
  if (!existsSync(where)) throw new UserError(`${where}: no state found. Set DATA_DIR to the bot's folder.`);
  try {
    const db = openDatabase(where, sqliteDriver());
    return { db, where, claim: claimHere(), close: () => db.destroy() };
  } catch (error) {
    throw explain(error, where);
  }
}

function openDatabase(where: string, driver: SqliteDriver): Kysely<Schema> {
  const sqlite = driver.open(where, BUSY_TIMEOUT);
  try {
    sqlite.execute("PRAGMA journal_mode = WAL");
    // The dialect waits for the disk itself, without blocking the event loop.
    sqlite.execute("PRAGMA synchronous = NORMAL");
    refuseDamaged(sqlite);
    return new Kysely<Schema>({ dialect: sqliteDialect(sqlite, where) });
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function refuseDamaged(sqlite: Sqlite): void {
  const [result] = sqlite.prepare("PRAGMA quick_check(1)")([]).rows as readonly { quick_check?: string }[];
  if (result?.quick_check !== "ok") throw new DamagedError(result?.quick_check ?? "no answer to quick_check");
}

/** Only this process can open the file, so it is enough to track keys in memory. */
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

async function closeBoth(db: Kysely<Schema>, lock: FolderLock): Promise<void> {
  try {
    // Without a checkpoint, everything stays in the -wal file, and a copy of the database alone would be empty.
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  } catch (error) {
    // On a full disk, the content stays in the -wal file, where it is just as safe; the next start finds it.
    if (!(error instanceof UserError)) throw error;
  } finally {
    await db.destroy();
    lock.release();
  }
}
