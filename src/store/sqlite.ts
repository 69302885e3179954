import Database from "libsql";

/** An open SQLite file: all that is asked of whichever package reads it. Errors carry SQLite's `code`, such as `SQLITE_FULL`. */
export interface Sqlite {
  /** Runs one statement that has no parameters and gives no rows. */
  execute(sql: string): void;
  /** Makes any other statement ready to be run. */
  prepare(sql: string): (parameters: readonly unknown[]) => SqliteResult;
  /** False again where SQLite has undone a transaction on its own, as it does on a full disk. */
  inTransaction(): boolean;
  close(): void;
}

/** The rows that a statement gives, and how many it changed. */
interface SqliteResult {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

/**
 * Opens a file, and makes it where there is none.
 *
 * @param timeout how long a statement waits, and the event loop with it, for a lock of another program, in milliseconds
 */
export function openSqliteFile(file: string, timeout: number): Sqlite {
  const database = new Database(file, { timeout });
  return {
    // Not by a prepared statement: one that fails for a lock stays in progress, and nothing can be committed.
    execute: (sql) => database.exec(sql),
    prepare(sql) {
      const statement = database.prepare(sql);
      return statement.reader
        ? (parameters) => ({ rows: statement.all(parameters), changes: 0 })
        : (parameters) => ({ rows: [], changes: statement.run(parameters).changes });
    },
    inTransaction: () => database.inTransaction,
    close: () => void database.close(),
  };
}
