import { setTimeout } from "node:timers/promises";
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from "kysely";
import type { Sqlite } from "./sqlite.ts";
import { codeOf, explain } from "./sqliteErrors.ts";

/** Milliseconds to wait for another program's lock, in total and between attempts. */
const LONGEST_WAIT = 5_000;
const BETWEEN_TRIES = 50;

/**
 * A Kysely dialect for one open SQLite file. If another program has locked the file, it retries without blocking the
 * event loop. Errors that a person can fix get a remedy.
 */
export function sqliteDialect(sqlite: Sqlite, where: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(sqlite, where),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Statements that need the write lock. */
const write = /^\s*(?:insert|update|delete)\b/i;

function createDriver(sqlite: Sqlite, where: string): Driver {
  const control = (statement: string): Promise<void> => patiently(() => sqlite.execute(statement), where);
  const begin = (): Promise<void> => control("begin immediate");
  // A transaction that SQLite rolled back itself needs no rollback, and failing here would hide the cause.
  const undo = (): Promise<void> => (sqlite.inTransaction() ? control("rollback") : Promise.resolve());
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      const isAlone = write.test(sql) && !sqlite.inTransaction();
      if (isAlone) await begin();
      try {
        const run = await patiently(() => sqlite.prepare(sql), where);
        const { rows, changes } = await patiently(() => run(parameters), where);
        if (isAlone) await control("commit");
        return { rows: rows as never[], numAffectedRows: BigInt(changes) };
      } catch (error) {
        if (isAlone) await undo();
        throw error;
      }
    },
    // oxlint-disable-next-line require-yield -- Kysely wants a generator
    async *streamQuery() {
      throw new Error("Rows of SQLite are not streamed.");
    },
  };
  /** There is one connection; callers take turns. */
  let free = Promise.resolve();
  let giveBack = (): void => undefined;
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      const before = free;
      let done = (): void => undefined;
      free = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      giveBack = done;
      return connection;
    },
    releaseConnection: () => Promise.resolve(giveBack()),
    // Take the write lock first: a transaction that reads first could be refused the lock later.
    beginTransaction: (_connection, { isolationLevel }) =>
      isolationLevel === undefined ? begin() : control("begin"),
    commitTransaction: () => control("commit"),
    rollbackTransaction: undo,
    destroy: () => Promise.resolve(sqlite.close()),
  };
}

async function patiently<Result>(work: () => Result, where: string): Promise<Result> {
  for (let waited = 0; ; waited += BETWEEN_TRIES)
    try {
      return work();
    } catch (error) {
      if (!codeOf(error).startsWith("SQLITE_BUSY") || waited >= LONGEST_WAIT) throw explain(error, where);
      await setTimeout(BETWEEN_TRIES);
    }
}
