import { Socket } from "node:net";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { DatabaseError, Pool, TypeOverrides, types, type ClientConfig } from "pg";

/** How long things may take, in milliseconds. */
const limits = {
  /** A query waits no longer than this for a connection. */
  connection: 5_000,
  /** A longer wait is reported. */
  reported: 1_000,
  /** PostgreSQL gives up a statement after this, whatever it waits for. */
  statement: 15_000,
  /** A database that says nothing at all is given up after this. */
  silence: 20_000,
  /** Transactions of a process that hangs are undone after this, so that the others go on. */
  idleInTransaction: 30_000,
  /** Connections to a database that does not answer are cut this long after closing. */
  closing: 2_000,
};

/** What a test may set otherwise: how many connections one process has, and how long things may take. */
export interface PoolSettings {
  readonly size?: number;
  readonly limits?: Partial<typeof limits>;
}

/** How one process is connected to PostgreSQL. */
export interface Connections extends PostgresPool {
  /** For connections outside the pool, with the same limits. */
  readonly config: ClientConfig;
}

/**
 * Makes the pool of connections that state is read and written over. A connection that breaks, in use or not, is
 * thrown away and never ends the process; nothing waits without a limit.
 *
 * @param onTrouble is told of connections that break, and of long waits for one
 */
export function postgresPool(
  url: string,
  onTrouble: (error: Error) => void,
  { size = 10, ...settings }: PoolSettings = {},
): Connections {
  const limit = { ...limits, ...settings.limits };
  const sockets = new Set<Socket>();
  const overrides = new TypeOverrides();
  // Every 64-bit number here is a time in milliseconds, which a double holds exactly.
  overrides.setTypeParser(types.builtins.INT8, Number);
  const config: ClientConfig = {
    connectionString: url,
    types: overrides,
    application_name: "cuttings",
    keepAlive: true,
    connectionTimeoutMillis: limit.connection,
    statement_timeout: limit.statement,
    query_timeout: limit.silence,
    idle_in_transaction_session_timeout: limit.idleInTransaction,
    stream: () => track(new Socket(), sockets),
  };
  const pool = new Pool({ ...config, max: size });
  pool.on("error", onTrouble);
  // The pool listens to connections that are idle; one that breaks between two queries of a transaction would
  // otherwise end the process.
  pool.on("connect", (client) => client.on("error", onTrouble));

  return {
    config,
    async connect() {
      const asked = performance.now();
      const client = await pool.connect();
      const waited = Math.round(performance.now() - asked);
      if (waited > limit.reported)
        onTrouble(new Error(`waited ${waited} ms for one of ${size} connections to PostgreSQL`));
      let broken: Error | undefined;
      const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
        // A ROLLBACK after a break would say less than what broke.
        if (broken !== undefined) throw broken;
        try {
          return await client.query(sql, [...parameters]);
        } catch (error) {
          if (error instanceof Error && isBreak(error)) broken = error;
          throw error;
        }
      };
      return { query: query as PostgresPoolClient["query"], release: () => client.release(broken) };
    },
    async end() {
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, limit.closing).unref();
      await pool.end();
    },
  };
}

function track(socket: Socket, sockets: Set<Socket>): Socket {
  sockets.add(socket);
  return socket.once("close", () => sockets.delete(socket));
}

/** Whether a connection is unusable: it broke, stopped answering, or was ended by PostgreSQL. */
function isBreak(error: Error): boolean {
  return !(error instanceof DatabaseError) || error.severity === "FATAL" || error.severity === "PANIC";
}
