import { UserError } from "../errors.ts";
import { backUp, restore } from "../store/backup.ts";
import { openPostgres } from "../store/openPostgres.ts";
import { openSqliteToRead } from "../store/openSqlite.ts";
import { openStore, type StateSettings } from "../store/openStore.ts";
import type { Store } from "../store/store.ts";
import { showControls } from "../text/showControls.ts";
import { exitCodes } from "./exitCodes.ts";
import type { Terminal } from "./output.ts";

const usage = "Use: npm run state -- backup FILE, or npm run state -- restore FILE.";

/** Milliseconds; large tables may take long, and nobody waits for an answer meanwhile. */
const patience = { statement: 600_000, silence: 660_000, idleInTransaction: 600_000 };

const help = `${usage}

  backup FILE   writes moderators' changes, digests with their ledger, citations and the log to FILE
  restore FILE  restores FILE into an empty state, in DATA_DIR or at DATABASE_URL
`;

/**
 * `npm run state`: backs up the durable state to a file, whether or not the bot is running, or restores it; returns
 * the exit code.
 */
export async function state(
  args: readonly string[],
  settings: StateSettings,
  terminal: Terminal,
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    await terminal.write(help);
    return exitCodes.found;
  }
  const [action, file, ...more] = args;
  if (file === undefined || more.length > 0 || (action !== "backup" && action !== "restore"))
    throw new UserError(usage);
  const fail = (error: Error): void => terminal.warn(error.message);
  const store = action === "backup" ? await openToRead(settings, fail) : await openStore(settings, fail);
  try {
    const rows = action === "backup" ? await backUp(store, file) : await restore(store, file);
    const shown = showControls(file);
    const done =
      action === "backup" ? `Backed up ${rows} rows to ${shown}.` : `Restored ${rows} rows from ${shown}.`;
    await terminal.write(`${done}\n`);
    return exitCodes.found;
  } finally {
    await store.close();
  }
}

function openToRead(settings: StateSettings, onError: (error: Error) => void): Promise<Store> {
  return settings.databaseUrl === undefined
    ? Promise.resolve(openSqliteToRead(settings.dataDir))
    : openPostgres(settings.databaseUrl, onError, { limits: patience });
}
