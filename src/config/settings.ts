import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import { root } from "../places.ts";
import { environmentSettings, type ShardRange } from "./environmentSettings.ts";
import { fileSettings } from "./fileSettings.ts";
import { readConfig, validated } from "./readConfig.ts";

const folder = fileURLToPath(root);

/** All settings, validated. */
export interface Settings {
  /** Absolute path of the corpus folder. */
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  readonly maxArticles: number;
  readonly language: string;
  readonly noColor: boolean;
  /** Absolute path of the folder for everything the bot writes. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Whether articles are kept in the database. */
  readonly archive: boolean;
  readonly retentionDays: number;
  readonly watch: boolean;
  readonly moderatorRoleId?: string;
  readonly moderatorChannelId?: string;
  readonly digestMinIntervalSeconds: number;
  readonly privateByDefault: boolean;
  readonly discordToken?: string;
  readonly discordGuildId?: string;
  readonly discordApiUrl?: string;
  /** Absent to connect all. */
  readonly discordShards?: ShardRange;
  readonly cooldownPerMinute: number;
  /** Absent unless set: then a rehearsal logs from `warn`, a bot from `info`. */
  readonly logLevel?: string;
  readonly port: number;
  /** Absent if no reader is to be served. */
  readonly reader?: ReaderSettings;
  /** Where people open the reader, without a trailing slash. */
  readonly publicUrl?: string;
}

/** Where the reader listens, and who may use it. */
export interface ReaderSettings {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly token?: string;
  /** Requests per address per minute; 0 for unlimited. */
  readonly perMinute: number;
}

/** Reads `config/cuttings.json`, `.env` and the environment; throws a `UserError` that names each bad setting. */
export function readSettings(): Settings {
  loadDotenv({ path: join(folder, ".env"), quiet: true });
  const file = readConfig("cuttings.json", fileSettings);
  const environment = validated(environmentSettings, withoutBlanks(process.env), "the environment");
  return {
    corpusDir:
      environment.CORPUS_DIR === undefined ? resolve(folder, file.corpus) : resolve(environment.CORPUS_DIR),
    maxFileBytes: file.maxFileBytes,
    maxArticles: file.maxArticles,
    language: file.language,
    noColor: environment.NO_COLOR !== undefined,
    dataDir: environment.DATA_DIR === undefined ? join(folder, "data") : resolve(environment.DATA_DIR),
    archive: environment.ARCHIVE,
    retentionDays: file.retentionDays,
    watch: file.watch,
    digestMinIntervalSeconds: environment.DIGEST_MIN_INTERVAL_SECONDS,
    privateByDefault: file.privateByDefault,
    cooldownPerMinute: environment.COOLDOWN_PER_MINUTE,
    port: environment.PORT,
    reader: {
      host: environment.READER_HOST,
      port: environment.READER_PORT ?? portAfter(environment.PORT),
      perMinute: environment.READER_PER_MINUTE,
      ...present({ token: environment.READER_TOKEN }),
    },
    ...(environment.DISCORD_SHARDS && { discordShards: environment.DISCORD_SHARDS }),
    ...present({
      publicUrl: environment.PUBLIC_URL?.replace(/\/$/u, ""),
      databaseUrl: environment.DATABASE_URL,
      moderatorRoleId: environment.MODERATOR_ROLE_ID,
      moderatorChannelId: environment.MODERATOR_CHANNEL_ID,
      discordToken: environment.DISCORD_TOKEN,
      discordGuildId: environment.DISCORD_GUILD_ID,
      discordApiUrl: environment.DISCORD_API_URL,
      logLevel: environment.LOG_LEVEL,
    }),
  };
}

/** The reader's default port: one above the rehearsal's, or any free port if that is any. */
function portAfter(port: number): number {
  return port === 0 ? 0 : port === 65_535 ? port - 1 : port + 1;
}

/** Removes undefined values. */
function present<Key extends string>(values: Record<Key, string | undefined>): Partial<Record<Key, string>> {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<Record<Key, string>>;
}

/** Treats an empty line such as `PORT=` in `.env` as unset. */
function withoutBlanks(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}
