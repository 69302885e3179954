import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import * as z from "zod";
import { UserError } from "./errors.ts";
import { root } from "./places.ts";

const folder = fileURLToPath(root);

/** The table of word vectors; see README.md beside it. */
export const wordVectorsFile = join(folder, "config", "wordVectors", "vectors.bin");

/** The table of WordNet's words; see README.md beside it. */
export const wordnetFile = join(folder, "config", "wordnet", "wordnet.bin");
/** The words and phrases by which the same deed is told. */
export const actsFile = join(folder, "config", "acts.txt");

const snowflake = z.string().regex(/^\d{15,21}$/u, "is not an id of Discord, which is 15 to 21 digits");

/** `config/cuttings.json`: what is the same on every machine that runs this corpus. */
export const fileSettings = z.strictObject({
  /** The corpus folder, relative to the project. */
  corpus: z.string().min(1),
  /** Larger article files are skipped and reported, in bytes. */
  maxFileBytes: z.int().positive(),
  /** More articles than this are left out and counted; each takes memory. */
  maxArticles: z.int().positive(),
  /** BCP 47 tag of articles that do not name theirs; decides the day-month order. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag such as en-GB"),
  /** Citations, unanswered questions, the log and old slots of digests are kept this long. */
  retentionDays: z.int().min(1),
  /** Whether the corpus is reloaded when its files change. */
  watch: z.boolean(),
  /** Whether only the person asking sees an answer, unless they say otherwise. */
  privateByDefault: z.boolean(),
  /** How sure the bot must be before it shows an answer; docs/answering.md has what each of the three costs. */
  dial: z.enum(["cautious", "balanced", "eager"]),
});

/** The environment, and `.env`: what differs from machine to machine. */
export const environmentSettings = z
  .object({
    /** Another corpus folder, absolute or relative to where the command is run. */
    CORPUS_DIR: z.string().min(1).optional(),
    /** Any value turns colour off (no-color.org). */
    NO_COLOR: z.string().optional(),
    /** The bot's token, from the Bot page of its application; without it, `npm start` rehearses. */
    DISCORD_TOKEN: z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/u,
        "is not a bot's token, which is three parts with dots between them, and no quotes or spaces",
      )
      .optional(),
    /** Registers the commands in this server only; without it, everywhere. */
    DISCORD_GUILD_ID: snowflake.optional(),
    /** Another address of Discord's API, without a version: a proxy, or a test server. */
    DISCORD_API_URL: z
      .url({ protocol: /^https?$/u, error: "is not an address such as https://discord.com/api" })
      .refine((url) => !/\/v\d+\/?$/u.test(url), "ends in a version, which the bot adds itself")
      .optional(),
    /** The folder for everything that the bot writes; `data` in the project without it. */
    DATA_DIR: z.string().min(1).optional(),
    /** PostgreSQL for the state, instead of a file in `DATA_DIR`: `postgres://user:password@host:5432/database`. */
    DATABASE_URL: z
      .string()
      .refine(
        isPostgresAddress,
        "is not an address such as postgres://user:password@host:5432/database, with signs in the password as %40 for @",
      )
      .optional(),
    /** A role that may moderate, in addition to everybody who can manage the server. */
    MODERATOR_ROLE_ID: snowflake.optional(),
    /** Where moderators are told about trouble; without it, the person who added a digest gets a direct message. */
    MODERATOR_CHANNEL_ID: snowflake.optional(),
    /** Shortest interval between two posts of a digest, in seconds. */
    DIGEST_MIN_INTERVAL_SECONDS: z.coerce.number().int().min(1).default(300),
    /** Commands and button presses per person and minute; 0 for unlimited. */
    COOLDOWN_PER_MINUTE: z.coerce.number().int().min(0).default(30),
    /** Minimum log level. */
    LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).optional(),
    /** Port of the rehearsal page on 127.0.0.1; 0 for any free port. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
    /** Address of the reader; anything but this machine itself needs READER_TOKEN. */
    READER_HOST: z
      .string()
      .regex(/^[\w.:-]+$/u, "is not an address such as 127.0.0.1 or 0.0.0.0")
      .default("127.0.0.1"),
    /** Port of the reader; one above PORT where it is left out, 0 for any free one. */
    READER_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    /** What a visitor of the reader has to show. */
    READER_TOKEN: z
      .string()
      .regex(/^[\w.~+-]{16,200}$/u, "is not 16 to 200 letters, digits or signs of . _ ~ + -")
      .optional(),
    /** Requests that one address has a minute; 0 for any number. */
    READER_PER_MINUTE: z.coerce.number().int().min(0).default(600),
    /** Where people open the reader, such as https://cuttings.example.org; answers then link to it. */
    PUBLIC_URL: z
      .url({ protocol: /^https?$/u, error: "is not an address such as https://cuttings.example.org" })
      .refine((url) => /^https?:\/\/[^/?#@]+\/?$/u.test(url), "has more than a host and a port")
      .optional(),
  })
  .refine(({ READER_HOST, READER_TOKEN }) => isLoopback(READER_HOST) || READER_TOKEN !== undefined, {
    path: ["READER_TOKEN"],
    error: "is missing, and READER_HOST is open to others",
  });

/** All settings, checked. */
export interface Settings {
  /** Absolute path of the corpus folder. */
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  readonly maxArticles: number;
  readonly language: string;
  readonly noColor: boolean;
  /** Absolute path of the folder for everything that the bot writes. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly retentionDays: number;
  readonly watch: boolean;
  readonly moderatorRoleId?: string;
  readonly moderatorChannelId?: string;
  readonly digestMinIntervalSeconds: number;
  readonly privateByDefault: boolean;
  readonly discordToken?: string;
  readonly discordGuildId?: string;
  readonly discordApiUrl?: string;
  readonly cooldownPerMinute: number;
  /** Absent where nobody chose: then a rehearsal logs warnings, a bot what it does. */
  readonly logLevel?: string;
  readonly port: number;
  /** Absent where no reader is to be served. */
  readonly reader?: ReaderSettings;
  /** Where people open the reader, without a slash at its end. */
  readonly publicUrl?: string;
}

/** Where the reader is served, and to whom. */
export interface ReaderSettings {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly token?: string;
  /** Requests that one address has a minute; 0 for any number. */
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

/** How often systemd wants to hear that the process is alive, in milliseconds; `undefined` where it does not. */
export function readWatchdog(): number | undefined {
  const microseconds = Number(process.env["WATCHDOG_USEC"]);
  return microseconds > 0 ? microseconds / 1000 : undefined;
}

/** Reads one JSON file of `config/` by its schema; throws a `UserError` that names the file and each bad value. */
export function readConfig<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  return check(schema, readJson(name), `config/${name}`);
}

function readJson(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, "config", name), "utf8"));
  } catch (error) {
    throw new UserError(`config/${name}: ${String(error)}. Restore it from the repository or mend it.`);
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) =>
    [where, ...(path.length === 0 ? [] : [path.join(".")]), message].join(": "),
  );
  throw new UserError(`${lines.join("\n")}\nCorrect it and start again; README lists every setting.`);
}

/** Whether only this machine can connect to an address. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/u.test(host);
}

/** The port of the reader beside that of the rehearsal: any free one where that is any. */
function portAfter(port: number): number {
  return port === 0 ? 0 : port === 65_535 ? port - 1 : port + 1;
}

/** Whether an address names PostgreSQL, and says every part of it in a way that can be decoded. */
function isPostgresAddress(url: string): boolean {
  try {
    const { protocol, username, password, hostname, pathname } = new URL(url);
    for (const part of [username, password, hostname, pathname]) decodeURIComponent(part);
    return /^postgres(?:ql)?:$/.test(protocol);
  } catch {
    return false;
  }
}

/** Leaves out what is not set. */
function present<Key extends string>(values: Record<Key, string | undefined>): Partial<Record<Key, string>> {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<Record<Key, string>>;
}

/** An empty line such as `PORT=` in `.env` means that the setting is not set. */
function withoutBlanks(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}
