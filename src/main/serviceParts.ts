import type { Settings } from "../config/settings.ts";
import type { DiscordConnection } from "../discord/connect.ts";
import type { Library } from "../library/libraryTypes.ts";
import type { Store } from "../store/store.ts";
import type { Metrics } from "../web/health/metrics.ts";
import type { OpenLibrary } from "./openLibrary.ts";
import type { ServiceTools } from "./serviceTools.ts";

/** The settings of a bot with its token. */
export type BotServiceSettings = Settings & {
  readonly discordToken: string;
  /** Without a public URL, answers link to the reader's own address: everything is on this machine. */
  readonly linksHere?: boolean;
};

/** What every part of a running service is made from. */
export interface ServiceParts extends Pick<ServiceTools, "now" | "newId" | "random" | "log"> {
  readonly settings: BotServiceSettings;
  readonly store: Store;
  readonly opened: OpenLibrary;
  /** That of `opened`, which counts its reloads. */
  readonly library: Library;
  readonly client: Awaited<DiscordConnection["ready"]>;
  readonly metrics: Metrics;
  /** Where people open the reader, if it is served. */
  readonly publicUrl: string | undefined;
  /** Keeps the texts of files that a message cites, in its own time. */
  readonly keepTexts: (files: readonly string[]) => void;
  /** Logs what was due and could not be done. */
  readonly failed: (error: unknown) => void;
}
