import { createRequire } from "node:module";
import type Libsql from "libsql";
import type { SqliteDriver } from "./sqlite.ts";
import { writeLogOf } from "./writeLog.ts";

const require = createRequire(import.meta.url);

/** The package libsql, for Node.js 20; `undefined` if it is not installed. It is loaded only when needed. */
export function libsqlDriver(): SqliteDriver | undefined {
  try {
    require.resolve("libsql");
  } catch {
    return undefined;
  }
  return {
    name: "libsql",
    open(file, timeout) {
      const Database = require("libsql") as typeof Libsql;
      const database = new Database(file, { timeout });
      const log = writeLogOf(file);
      return {
        // Not a prepared statement: if one fails on a lock, it stays in progress and blocks every commit.
        execute: (sql) => database.exec(sql),
        prepare(sql) {
          const statement = database.prepare(sql);
          return statement.reader
            ? (parameters) => ({ rows: statement.all(parameters), changes: 0 })
            : (parameters) => ({ rows: [], changes: statement.run(parameters).changes });
        },
        inTransaction: () => database.inTransaction,
        sync: () => log.sync(),
        close() {
          log.close();
          database.close();
        },
      };
    },
  };
}
