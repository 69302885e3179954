import { libsqlDriver } from "./libsqlDriver.ts";
import { nodeDriver } from "./nodeDriver.ts";
import type { SqliteDriver } from "./sqlite.ts";

/** All drivers, preferred first, each with whether it is available: Node.js 20 has no SQLite of its own. */
const drivers: readonly (() => SqliteDriver | undefined)[] = [nodeDriver, libsqlDriver];

/** The installed drivers, preferred first. */
export function sqliteDrivers(): readonly SqliteDriver[] {
  return drivers.flatMap((driver) => driver() ?? []);
}

/** The driver for the state; throws if none is installed. */
export function sqliteDriver(): SqliteDriver {
  for (const driver of drivers) {
    const here = driver();
    if (here !== undefined) return here;
  }
  throw new Error(
    "No SQLite is installed. Run npm ci without --omit=optional, or use Node.js 22.16 or newer.",
  );
}
