import {
  GuildMember,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type Client,
  type GuildBasedChannel,
} from "discord.js";
import { refusalOf } from "./refusal.ts";

/** The permissions a digest needs in its channel, as Discord's settings name them. */
const needed = [
  ["View Channel", PermissionFlagsBits.ViewChannel],
  ["Send Messages", PermissionFlagsBits.SendMessages],
  ["Read Message History", PermissionFlagsBits.ReadMessageHistory],
] as const;

/** The permissions that the bot currently lacks to post digests in a channel. */
export async function lacksIn(client: Client, id: string): Promise<readonly string[]> {
  try {
    await client.channels.fetch(id, { force: true });
  } catch (error) {
    // During an outage, use what is cached of the channel.
    if (refusalOf(error) !== undefined) return [needed[0][0]];
  }
  const channel = knownChannel(client, id);
  const held = client.user === null ? undefined : channel?.permissionsFor(client.user);
  if (held === undefined || held === null) return [];
  return needed.flatMap(([name, bit]) => (held.has(bit) ? [] : [name]));
}

/**
 * Whether the user of a command may post in a channel, as far as the bot knows. Discord offers only channels that
 * they can see.
 */
export function mayPost({ client, member }: ChatInputCommandInteraction, id: string): boolean {
  const channel = knownChannel(client, id);
  if (channel === undefined || !(member instanceof GuildMember)) return true;
  return channel
    .permissionsFor(member)
    .has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]);
}

/** The server of a channel; `undefined` if the bot does not know it. */
export function guildOf(client: Client, channel: string): string | undefined {
  return knownChannel(client, channel)?.guildId;
}

function knownChannel(client: Client, id: string): GuildBasedChannel | undefined {
  const channel = client.channels.cache.get(id);
  return channel === undefined || channel.isDMBased() ? undefined : channel;
}
