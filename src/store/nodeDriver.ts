import type { SqliteDriver } from "./sqlite.ts";
import { writeLogOf } from "./writeLog.ts";

/** The part of `node:sqlite` in use, which the types for Node.js 20 do not have. */
interface NodeSqlite {
  readonly StatementSync: { readonly prototype: object };
  readonly DatabaseSync: new (
    file: string,
    options: { readonly timeout: number; readonly enableForeignKeyConstraints: boolean },
  ) => {
    readonly isTransaction: boolean;
    exec(sql: string): void;
    prepare(sql: string): {
      columns(): readonly unknown[];
      all(...parameters: readonly unknown[]): readonly object[];
      run(...parameters: readonly unknown[]): { readonly changes: number };
    };
    close(): void;
  };
}

/** Node.js's own SQLite, which has everything needed from 22.16 on; `undefined` before. */
export function nodeDriver(): SqliteDriver | undefined {
  const sqlite = loadQuietly();
  if (sqlite === undefined || !("columns" in sqlite.StatementSync.prototype)) return undefined;
  return {
    name: "node:sqlite",
    open(file, timeout) {
      // The same as in libsql.
      const database = named(
        () => new sqlite.DatabaseSync(file, { timeout, enableForeignKeyConstraints: false }),
      );
      const log = writeLogOf(file);
      return {
        execute: (sql) => named(() => database.exec(sql)),
        prepare(sql) {
          const statement = named(() => database.prepare(sql));
          return statement.columns().length > 0
            ? (parameters) => ({
                // Its own row objects have no prototype.
                rows: named(() => statement.all(...parameters)).map((row) => ({ ...row })),
                changes: 0,
              })
            : (parameters) => ({ rows: [], changes: named(() => statement.run(...parameters)).changes });
        },
        inTransaction: () => database.isTransaction,
        sync: () => log.sync(),
        close() {
          log.close();
          database.close();
        },
      };
    },
  };
}

/** Suppresses Node.js 22's warning that the module is experimental, which an operator can do nothing about. */
function loadQuietly(): NodeSqlite | undefined {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule("node:sqlite") as NodeSqlite | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** SQLite's names for errors, by the low byte of the code; https://www.sqlite.org/rescode.html. */
const codes: Readonly<Record<number, string>> = {
  1: "ERROR",
  3: "PERM",
  5: "BUSY",
  6: "LOCKED",
  8: "READONLY",
  10: "IOERR",
  11: "CORRUPT",
  13: "FULL",
  14: "CANTOPEN",
  19: "CONSTRAINT",
  26: "NOTADB",
};

/** Runs `work` and adds SQLite's error name as `code`, since Node.js gives only the number. */
function named<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "errcode" in error) {
      const number = Number(error.errcode);
      Object.assign(error, { code: `SQLITE_${codes[number & 0xff] ?? number}` });
    }
    throw error;
  }
}
