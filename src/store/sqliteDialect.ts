import { setTimeout } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";
import type { Sqlite } from "./sqlite.ts";
import { codeOf, explain } from "./sqliteErrors.ts";
import { groupWrites } from "./writeGroup.ts";

/** Milliseconds to wait for another program's lock, in total and between attempts. */
const LONGEST_WAIT = 5_000;
const BETWEEN_TRIES = 50;

/**
 * A Kysely dialect for one open SQLite file. If another program has locked the file, it retries without blocking the
 * event loop. Errors that a person can fix get a remedy. Writes that wait at the same moment become durable together.
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

/** Which transaction a turn is in: none, one within the group of writes, or its own. */
type Inside = "none" | "group" | "alone";

/** One caller's turn on the connection. */
interface Turn {
  inside: Inside;
  readonly giveBack: () => void;
}

/** Statements to keep prepared, and how many. */
const kept = /^\s*(?:select|insert|update|delete)\b/i;
const MOST_PREPARED = 100;

/** The savepoint around each transaction of a group, so that one can be rolled back without the others. */
const SAVEPOINT = "own";

function createDriver(sqlite: Sqlite, where: string): Driver {
  const control = (statement: string): Promise<void> => patiently(() => sqlite.execute(statement), where);
  // A transaction that SQLite rolled back itself needs no rollback, and failing here would hide the cause.
  const undo = (): Promise<void> => (sqlite.inTransaction() ? control("rollback") : Promise.resolve());
  /** After a failed sync, it is unknown which part of the log is on disk, so its content is copied into the database instead. */
  const sync = (): Promise<void> =>
    sqlite.sync().catch((error: unknown) => {
      if (!copyLog(sqlite)) throw explain(error, where);
    });
  const takeTurn = takeTurns();
  const writes = groupWrites({
    // Take the write lock first: a transaction that reads first could be refused the lock later.
    begin: () => control("begin immediate"),
    commit: () => control("commit"),
    sync,
    undo,
    takeTurn,
  });
  const prepared = new LRUCache<string, ReturnType<Sqlite["prepare"]>>({ max: MOST_PREPARED });
  const run = async ({ sql, parameters }: CompiledQuery): Promise<QueryResult<never>> => {
    try {
      const statement = prepared.get(sql) ?? (await patiently(() => sqlite.prepare(sql), where));
      if (kept.test(sql)) prepared.set(sql, statement);
      const { rows, changes } = await patiently(() => statement(parameters), where);
      return { rows: rows as never[], numAffectedRows: BigInt(changes) };
    } catch (error) {
      prepared.delete(sql);
      if (!sqlite.inTransaction()) writes.fail(error);
      throw error;
    }
  };
  const turns = new WeakMap<DatabaseConnection, Turn>();
  const turnOf = (connection: DatabaseConnection): Turn => {
    const turn = turns.get(connection);
    if (turn === undefined) throw new Error("This connection does not belong to the store.");
    return turn;
  };
  /** Lets others write, and waits with them until the group is durable. */
  const endWrite = async (turn: Turn): Promise<void> => {
    const durable = writes.durable();
    turn.inside = "none";
    turn.giveBack();
    await durable;
  };
  const connectionFor = (turn: Turn): DatabaseConnection => {
    const connection: DatabaseConnection = {
      async executeQuery(query) {
        if (turn.inside !== "none") return run(query);
        if (!write.test(query.sql)) {
          // Nothing that was read and acted on may be lost later.
          await writes.flush();
          return run(query);
        }
        await writes.join();
        const result = await run(query);
        await endWrite(turn);
        return result;
      },
      // oxlint-disable-next-line require-yield -- Kysely wants a generator
      async *streamQuery() {
        throw new Error("SQLite rows cannot be streamed.");
      },
    };
    turns.set(connection, turn);
    return connection;
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => connectionFor({ inside: "none", giveBack: await takeTurn() }),
    releaseConnection: (connection) => Promise.resolve(turnOf(connection).giveBack()),
    async beginTransaction(connection, { isolationLevel }) {
      const turn = turnOf(connection);
      if (isolationLevel === undefined) {
        await writes.join();
        await control(`savepoint ${SAVEPOINT}`);
        turn.inside = "group";
        return;
      }
      await writes.flush();
      await control("begin");
      turn.inside = "alone";
    },
    async commitTransaction(connection) {
      const turn = turnOf(connection);
      if (turn.inside === "alone") await control("commit");
      if (turn.inside !== "group") return;
      await control(`release ${SAVEPOINT}`);
      await endWrite(turn);
    },
    async rollbackTransaction(connection) {
      const turn = turnOf(connection);
      if (turn.inside === "alone") await undo();
      // If the whole group could not become durable, this transaction ended with it.
      if (turn.inside !== "group" || !sqlite.inTransaction()) return;
      await control(`rollback to ${SAVEPOINT}`);
      await control(`release ${SAVEPOINT}`);
    },
    destroy: async () =>
      writes.flush().finally(() => {
        prepared.clear();
        sqlite.close();
      }),
  };
}

/** There is one connection; callers take turns. Giving a turn back twice does no harm. */
function takeTurns(): () => Promise<() => void> {
  let free = Promise.resolve();
  return async () => {
    const before = free;
    let giveBack = (): void => undefined;
    free = new Promise((resolve) => (giveBack = resolve));
    await before;
    return giveBack;
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

/** Copies the write-ahead log into the database and waits for the disk; returns whether all of it is there. */
function copyLog(sqlite: Sqlite): boolean {
  try {
    const [copied] = sqlite.prepare("PRAGMA wal_checkpoint(TRUNCATE)")([]).rows as readonly {
      busy?: number;
    }[];
    return copied?.busy === 0;
  } catch {
    return false;
  }
}
