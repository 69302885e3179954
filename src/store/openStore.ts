import { openSqlite } from "./openSqlite.ts";
import type { Store } from "./store.ts";

/** Where the state is kept. */
export interface StateSettings {
  /** Absolute path of the folder for everything the bot writes. */
  readonly dataDir: string;
  /** PostgreSQL, instead of a file in `dataDir`. */
  readonly databaseUrl?: string;
}

/** Opens the durable state and upgrades its schema; throws a `UserError` with the remedy. */
export async function openStore(settings: StateSettings, onError: (error: Error) => void): Promise<Store> {
  if (settings.databaseUrl === undefined) return openSqlite(settings.dataDir);
  const { openPostgres } = await import("./openPostgres.ts");
  return openPostgres(settings.databaseUrl, onError);
}
