import * as z from "zod";
import { isLoopback } from "./isLoopback.ts";

const snowflake = z.string().regex(/^\d{15,21}$/u, "is not a Discord id, which has 15 to 21 digits");

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

/** The shards of one process among those of a bot; the last one is included. */
export interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** "0-1/4": the first and the last shard of a process, and how many there are in all. */
function shardsOf(text: string): ShardRange {
  const [range = "", count = ""] = text.split("/");
  const [first = "", last = first] = range.split("-");
  return { first: Number(first), last: Number(last), count: Number(count) };
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
