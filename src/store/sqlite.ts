import { libsqlDriver } from "./libsqlDriver.ts";
import { nodeDriver } from "./nodeDriver.ts";

/** An open SQLite file: all that is asked of whichever driver reads it. Errors carry SQLite's `code`, such as `SQLITE_FULL`. */
export interface Sqlite {
  /** Runs one statement that has no parameters and gives no rows. */
  execute(sql: string): void;
  /** Makes any other statement ready to be run. */
  prepare(sql: string): (parameters: readonly unknown[]) => SqliteResult;
  /** False again where SQLite has undone a transaction on its own, as it does on a full disk. */
  inTransaction(): boolean;
  close(): void;
}

/** The rows that a statement gives, as plain objects, and how many it changed. */
export interface SqliteResult {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

/** A package or module that reads SQLite files. */
export interface SqliteDriver {
  readonly name: string;
  /**
   * Opens a file, and makes it where there is none.
   *
   * @param timeout how long a statement waits, and the event loop with it, for a lock of another program, in milliseconds
   */
  readonly open: (file: string, timeout: number) => Sqlite;
}

/** The drivers, the preferred one first, each with whether it is here: Node.js 20 has no SQLite of its own. */
const drivers: readonly (() => SqliteDriver | undefined)[] = [nodeDriver, libsqlDriver];

/** The drivers that are installed, the preferred one first. */
export function sqliteDrivers(): readonly SqliteDriver[] {
  return drivers.flatMap((driver) => driver() ?? []);
}

/** The driver that state is read with; throws where there is none. */
export function sqliteDriver(): SqliteDriver {
  for (const driver of drivers) {
    const here = driver();
    if (here !== undefined) return here;
  }
  throw new Error("There is no SQLite. Run npm ci without --omit=optional, or use Node.js 22.16 or newer.");
}
