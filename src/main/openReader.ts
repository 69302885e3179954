import { sql } from "kysely";
import { commands } from "../../commands/index.ts";
import type { Settings } from "../config/settings.ts";
import type { DiscordConnection } from "../discord/connect.ts";
import type { Library } from "../library/libraryTypes.ts";
import { codeVersion } from "../library/codeVersion.ts";
import { readSeen } from "../store/seen.ts";
import type { Store } from "../store/store.ts";
import { readTexts } from "../store/texts.ts";
import type { Metrics } from "../web/health/metrics.ts";
import { type Reader, startReader } from "../web/startReader.ts";
import type { OpenLibrary } from "./openLibrary.ts";
import type { ServiceTools } from "./serviceTools.ts";

/** Milliseconds without an acknowledged heartbeat after which the bot counts as disconnected: three are missed. */
const SILENCE = 130_000;

/** What the reader shows and measures, besides the coverage. */
interface ReaderSources extends Pick<ServiceTools, "now" | "log"> {
  readonly store: Store;
  readonly library: Library;
  readonly connection: DiscordConnection;
  readonly metrics: Metrics;
}

/** Starts the reader of a running bot; over an archive, it lists nothing, but shows what is asked for. */
export function openReader(
  settings: Pick<Settings, "publicUrl"> & Required<Pick<Settings, "reader">>,
  {
    archive,
    coverage,
    openArticle,
    openName,
  }: Pick<OpenLibrary, "archive" | "coverage" | "openArticle" | "openName">,
  { store, library, connection, metrics, now, log }: ReaderSources,
): Promise<Reader> {
  return startReader({
    settings: settings.reader,
    ...(settings.publicUrl === undefined ? {} : { publicUrl: settings.publicUrl }),
    commands,
    snapshot: () => library.current(),
    open: (command, question) => coverage.open(command, question),
    openArticle,
    openName,
    ...(archive && { unlisted: "An archive has too much to list it all. Ask a question instead." }),
    editorial: () => library.editorial(),
    codeVersion: codeVersion(),
    now,
    seen: () => readSeen(store.db),
    keptTexts: (id) => readTexts(store.db, id),
    readiness: {
      snapshot: () => coverage.articles() > 0,
      whole: () => library.loading() === undefined,
      gateway: () => connection.isOpen() && (connection.heartbeatAge() ?? 0) < SILENCE,
      store: async () => (await sql`select 1`.execute(store.db)).rows.length === 1,
    },
    metrics,
    log,
  });
}
