import { Socket } from "node:net";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { DatabaseError, Pool, TypeOverrides, types, type ClientConfig } from "pg";

/** Timeouts, in milliseconds. */
const limits = {
  /** A query waits at most this long for a connection. */
  connection: 5_000,
  /** Longer waits are reported. */
  reported: 1_000,
  /** PostgreSQL cancels a statement after this, whatever it waits for. */
  statement: 15_000,
  /** Limit for a database that does not respond at all. */
  silence: 20_000,
  /** Transactions of a hung process are rolled back after this, so that others can continue. */
  idleInTransaction: 30_000,
  /** Connections to an unresponsive database are closed forcibly this long after closing. */
  closing: 2_000,
};

/** What tests may change: the number of connections per process, and the timeouts. */
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
 * Makes the connection pool for the state. A connection that breaks, in use or idle, is discarded and never ends the
 * process. Every wait has a limit.
 *
 * @param onTrouble is called when a connection breaks, and after a long wait for one
 */
export function postgresPool(
  url: string,
  onTrouble: (error: Error) => void,
  { size = 10, ...settings }: PoolSettings = {},
): Connections {
  const limit = { ...limits, ...settings.limits };
  const sockets = new Set<Socket>();
  const overrides = new TypeOverrides();
  // All 64-bit numbers here are times in milliseconds, which a double holds exactly.
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
  // The pool listens only to idle connections. A connection that breaks between two queries of a transaction would
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
        // A failing ROLLBACK would hide the original error.
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
