import { Client, GatewayIntentBits } from "discord.js";
import type { BotSettings } from "./botContext.ts";

/** How long to wait for servers that Discord announces but does not send, in milliseconds. */
const GUILDS_MS = 1500;

/** A discord.js client that needs no privileged intent and can mention nobody. */
export function createClient({ discordApiUrl }: BotSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    shards: "auto",
    waitGuildTimeout: GUILDS_MS,
    rest: {
      ...(discordApiUrl === undefined ? {} : { api: discordApiUrl }),
      // Discord exempts replies to interactions, nearly all that is sent, from its 50 requests a second; discord.js
      // does not, and would hold answers back. Should anything else go over, it obeys the 429.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    },
  });
}
