import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import * as z from "zod";
import { UserError } from "../errors.ts";
import { root } from "../places.ts";

const folder = fileURLToPath(root);

/** The word vectors; see the README.md beside them. */
export const wordVectorsFile = join(folder, "config", "wordVectors", "vectors.bin");

/** The WordNet table; see the README.md beside it. */
export const wordnetFile = join(folder, "config", "wordnet", "wordnet.bin");
/** Groups of words and phrases for the same action. */
export const actsFile = join(folder, "config", "acts.txt");

const snowflake = z.string().regex(/^\d{15,21}$/u, "is not a Discord id, which has 15 to 21 digits");

/** `config/cuttings.json`: settings that are the same on every machine. */
export const fileSettings = z.strictObject({
  /** The corpus folder, relative to the project. */
  corpus: z.string().min(1),
  /** Larger article files are skipped and reported, in bytes. */
  maxFileBytes: z.int().positive(),
  /** Articles beyond this number are skipped and counted; each article takes memory. */
  maxArticles: z.int().positive(),
  /** BCP 47 tag of articles that do not state their language; decides the day-month order. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag such as en-GB"),
  /** Days to keep citations, unanswered questions, the log and old slots of digests. */
  retentionDays: z.int().min(1),
  /** Whether the corpus is reloaded when its files change. */
  watch: z.boolean(),
  /** Whether only the person asking sees an answer, unless they set `private` to false. */
  privateByDefault: z.boolean(),
  /** How sure the bot must be before it shows an answer; docs/answering.md compares the three. */
  dial: z.enum(["cautious", "balanced", "eager"]),
});

/** The environment and `.env`: settings that differ between machines. */
export const environmentSettings = z
  .object({
    /** Another corpus folder, absolute or relative to where the command is run. */
    CORPUS_DIR: z.string().min(1).optional(),
    /** Any value turns off colour (no-color.org). */
    NO_COLOR: z.string().optional(),
    /** The bot's token, from the Bot page of its application; if unset, `npm start` runs a rehearsal. */
    DISCORD_TOKEN: z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/u,
        "is not a bot token, which has three parts separated by dots, without quotes or spaces",
      )
      .optional(),
    /** Registers the commands in this server only; if unset, in every server. */
    DISCORD_GUILD_ID: snowflake.optional(),
    /** Base URL of Discord's API without a version: a proxy, or a test server. */
    DISCORD_API_URL: z
      .url({ protocol: /^https?$/u, error: "is not a URL such as https://discord.com/api" })
      .refine((url) => !/\/v\d+\/?$/u.test(url), "ends with a version, which the bot adds itself")
      .optional(),
    /** The shards that this process connects, such as `0-1/4` for the first two of four; if unset, all that Discord recommends. */
    DISCORD_SHARDS: z
      .string()
      .regex(
        /^\d{1,5}(?:-\d{1,5})?\/\d{1,5}$/u,
        "is not a range of shards such as 0/2, or 0-1/4 for two of four",
      )
      .transform(shardsOf)
      .refine(
        ({ first, last, count }) => first <= last && last < count,
        "has a shard that is not below the number of shards",
      )
      .optional(),
    /** The folder for everything the bot writes; by default `data` in the project. */
    DATA_DIR: z.string().min(1).optional(),
    /** PostgreSQL for the state, instead of a file in `DATA_DIR`: `postgres://user:password@host:5432/database`. */
    DATABASE_URL: z
      .string()
      .refine(
        isPostgresAddress,
        "is not a URL such as postgres://user:password@host:5432/database, with special characters in the password encoded, such as %40 for @",
      )
      .optional(),
    /** Whether articles are kept in PostgreSQL instead of in memory; docs/archive.md says for whom. */
    ARCHIVE: z.stringbool().default(false),
    /** A role that may moderate, in addition to everybody who can manage the server. */
    MODERATOR_ROLE_ID: snowflake.optional(),
    /** Channel for warnings to moderators; if unset, whoever added a digest gets a direct message. */
    MODERATOR_CHANNEL_ID: snowflake.optional(),
    /** Shortest interval between two posts of a digest, in seconds. */
    DIGEST_MIN_INTERVAL_SECONDS: z.coerce.number().int().min(1).default(300),
    /** Commands and button presses per person per minute; 0 for unlimited. */
    COOLDOWN_PER_MINUTE: z.coerce.number().int().min(0).default(30),
    /** Minimum log level. */
    LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).optional(),
    /** Port of the rehearsal page on 127.0.0.1; 0 for any free port. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
    /** Address the reader listens on; any but a local one needs READER_TOKEN. */
    READER_HOST: z
      .string()
      .regex(/^[\w.:-]+$/u, "is not an address such as 127.0.0.1 or 0.0.0.0")
      .default("127.0.0.1"),
    /** Port of the reader; by default one above PORT; 0 for any free port. */
    READER_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    /** Token that visitors of the reader must enter. */
    READER_TOKEN: z
      .string()
      .regex(/^[\w.~+-]{16,200}$/u, "is not 16 to 200 characters, which may be letters, digits and . _ ~ + -")
      .optional(),
    /** Reader requests per address per minute; 0 for unlimited. */
    READER_PER_MINUTE: z.coerce.number().int().min(0).default(600),
    /** Where people open the reader, such as https://cuttings.example.org; answers then link to it. */
    PUBLIC_URL: z
      .url({ protocol: /^https?$/u, error: "is not a URL such as https://cuttings.example.org" })
      .refine((url) => /^https?:\/\/[^/?#@]+\/?$/u.test(url), "has more than a host and a port")
      .optional(),
  })
  .refine(({ READER_HOST, READER_TOKEN }) => isLoopback(READER_HOST) || READER_TOKEN !== undefined, {
    path: ["READER_TOKEN"],
    error: "is missing, and READER_HOST is open to others",
  })
  .refine(({ ARCHIVE, DATABASE_URL }) => !ARCHIVE || DATABASE_URL !== undefined, {
    path: ["DATABASE_URL"],
    error: "is missing, and ARCHIVE keeps articles in PostgreSQL",
  });

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

/** The shards of one process among those of a bot; the last one is included. */
export interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly count: number;
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
  const environment = check(environmentSettings, withoutBlanks(process.env), "the environment");
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

/** How often systemd expects a heartbeat, in milliseconds; `undefined` without a systemd watchdog. */
export function readWatchdog(): number | undefined {
  const microseconds = Number(process.env["WATCHDOG_USEC"]);
  return microseconds > 0 ? microseconds / 1000 : undefined;
}

/** Reads and validates a JSON file in `config/`; throws a `UserError` that names the file and each bad value. */
export function readConfig<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  return check(schema, readJson(name), `config/${name}`);
}

function readJson(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, "config", name), "utf8"));
  } catch (error) {
    throw new UserError(`config/${name}: ${String(error)}. Fix it, or restore it from the repository.`);
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) =>
    [where, ...(path.length === 0 ? [] : [path.join(".")]), message].join(": "),
  );
  throw new UserError(
    `${lines.join("\n")}\nCorrect it and start again. docs/settings.md lists every setting.`,
  );
}

/** "0-1/4": the first and the last shard of a process, and how many there are in all. */
function shardsOf(text: string): ShardRange {
  const [range = "", count = ""] = text.split("/");
  const [first = "", last = first] = range.split("-");
  return { first: Number(first), last: Number(last), count: Number(count) };
}

/** Whether only this machine can connect to an address. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/u.test(host);
}

/** The reader's default port: one above the rehearsal's, or any free port if that is any. */
function portAfter(port: number): number {
  return port === 0 ? 0 : port === 65_535 ? port - 1 : port + 1;
}

/** Whether a URL names PostgreSQL, with parts that can all be decoded. */
function isPostgresAddress(url: string): boolean {
  try {
    const { protocol, username, password, hostname, pathname } = new URL(url);
    for (const part of [username, password, hostname, pathname]) decodeURIComponent(part);
    return /^postgres(?:ql)?:$/.test(protocol);
  } catch {
    return false;
  }
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
