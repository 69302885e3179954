import type { SqliteDriver } from "./sqlite.ts";

/** What is used of `node:sqlite`, which the types of Node.js 20 do not have. */
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

/** Node.js's own SQLite, which is complete enough from 22.16 on; `undefined` before. */
export function nodeDriver(): SqliteDriver | undefined {
  const sqlite = loadQuietly();
  if (sqlite === undefined || !("columns" in sqlite.StatementSync.prototype)) return undefined;
  return {
    name: "node:sqlite",
    open(file, timeout) {
      // As libsql has it.
      const database = named(
        () => new sqlite.DatabaseSync(file, { timeout, enableForeignKeyConstraints: false }),
      );
      return {
        execute: (sql) => named(() => database.exec(sql)),
        prepare(sql) {
          const statement = named(() => database.prepare(sql));
          return statement.columns().length > 0
            ? (parameters) => ({
                // Its own rows have no prototype.
                rows: named(() => statement.all(...parameters)).map((row) => ({ ...row })),
                changes: 0,
              })
            : (parameters) => ({ rows: [], changes: named(() => statement.run(...parameters)).changes });
        },
        inTransaction: () => database.isTransaction,
        close: () => database.close(),
      };
    },
  };
}

/** Node.js 22 warns at first use that the module is experimental, which nobody who runs the bot can act upon. */
function loadQuietly(): NodeSqlite | undefined {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule("node:sqlite") as NodeSqlite | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** What SQLite calls its errors, by the low byte of the number; https://www.sqlite.org/rescode.html. */
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

/** Runs `work`, and gives an error of SQLite its name as `code`: Node.js has the number alone. */
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
