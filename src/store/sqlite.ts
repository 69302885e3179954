/** An open SQLite file, whichever driver reads it. Errors have SQLite's `code`, such as `SQLITE_FULL`. */
export interface Sqlite {
  /** Runs one statement without parameters or rows. */
  execute(sql: string): void;
  /** Prepares any other statement. */
  prepare(sql: string): (parameters: readonly unknown[]) => SqliteResult;
  /** False again if SQLite rolled back a transaction on its own, as it does on a full disk. */
  inTransaction(): boolean;
  /** Resolves once everything committed is on disk; commits do not wait for that. */
  sync(): Promise<void>;
  close(): void;
}

/** The rows of a statement as plain objects, and the number of rows it changed. */
interface SqliteResult {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

/** A package or module that reads SQLite files. */
export interface SqliteDriver {
  readonly name: string;
  /**
   * Opens a file, and creates it if missing.
   *
   * @param timeout milliseconds that a statement waits, blocking the event loop, for another program's lock
   */
  readonly open: (file: string, timeout: number) => Sqlite;
}
