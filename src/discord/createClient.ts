import { Client, GatewayIntentBits } from "discord.js";
import type { ShardRange } from "../config/environmentSettings.ts";
import type { BotSettings } from "./botContext.ts";

/** Milliseconds to wait for servers that Discord announces but does not send. */
const GUILDS_MS = 1500;

/** Makes a discord.js client that needs no privileged intent and can mention nobody. */
export function createClient({ discordApiUrl, discordShards }: BotSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    ...(discordShards === undefined ? { shards: "auto" } : shardOptions(discordShards)),
    waitGuildTimeout: GUILDS_MS,
    rest: {
      ...(discordApiUrl === undefined ? {} : { api: discordApiUrl }),
      // Discord exempts interaction replies, nearly all of our traffic, from its 50 requests a second. discord.js
      // does not, and would delay answers. If anything else exceeds the limit, discord.js obeys the 429.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    },
  });
}

/** Discord sends each event to one shard, so processes with different shards answer each interaction once. */
function shardOptions({ first, last, count }: ShardRange): { shards: number[]; shardCount: number } {
  return { shards: Array.from({ length: last - first + 1 }, (_, at) => first + at), shardCount: count };
}
