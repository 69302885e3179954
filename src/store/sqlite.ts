/** An open SQLite file: all that is asked of whichever driver reads it. Errors carry SQLite's `code`, such as `SQLITE_FULL`. */
export interface Sqlite {
  /** Runs one statement that has no parameters and gives no rows. */
  execute(sql: string): void;
  /** Prepares any other statement. */
  prepare(sql: string): (parameters: readonly unknown[]) => SqliteResult;
  /** False again where SQLite has undone a transaction on its own, as it does on a full disk. */
  inTransaction(): boolean;
  close(): void;
}

/** The rows that a statement gives, as plain objects, and how many it changed. */
interface SqliteResult {
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
