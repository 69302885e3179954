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

/** A lock of another program is waited for this long, in milliseconds, in all and between two tries. */
const LONGEST_WAIT = 5_000;
const BETWEEN_TRIES = 50;

/**
 * Kysely over one open SQLite file. A file that another program has locked is tried again without blocking the event
 * loop, and errors that a person can help say how.
 */
export function sqliteDialect(sqlite: Sqlite, where: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(sqlite, where),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** What needs the lock for writing. */
const write = /^\s*(?:insert|update|delete)\b/i;

function createDriver(sqlite: Sqlite, where: string): Driver {
  const control = (statement: string): Promise<void> => patiently(() => sqlite.execute(statement), where);
  const begin = (): Promise<void> => control("begin immediate");
  // A transaction that SQLite has undone itself has nothing to roll back, and to say so would hide why it did.
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
  /** There is one connection; callers get it in turn. */
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
    // Where something is to be written, the lock is taken at once: a transaction that reads first could be refused it.
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
