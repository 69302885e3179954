import {
  GuildMember,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type Client,
  type GuildBasedChannel,
} from "discord.js";
import { refusalOf } from "./refusal.ts";

/** What the bot needs in the channel of a digest, as Discord's settings name it. */
const needed = [
  ["View Channel", PermissionFlagsBits.ViewChannel],
  ["Send Messages", PermissionFlagsBits.SendMessages],
  ["Read Message History", PermissionFlagsBits.ReadMessageHistory],
] as const;

/** The permissions that the bot lacks in a channel to post digests there, as the channel is set at this moment. */
export async function lacksIn(client: Client, id: string): Promise<readonly string[]> {
  try {
    await client.channels.fetch(id, { force: true });
  } catch (error) {
    // In an outage, what is remembered of the channel has to do.
    if (refusalOf(error) !== undefined) return [needed[0][0]];
  }
  const channel = knownChannel(client, id);
  const held = client.user === null ? undefined : channel?.permissionsFor(client.user);
  if (held === undefined || held === null) return [];
  return needed.flatMap(([name, bit]) => (held.has(bit) ? [] : [name]));
}

/** Whether whoever uses a command may post in a channel, as far as the bot knows it: Discord offers only channels that they see. */
export function mayPost({ client, member }: ChatInputCommandInteraction, id: string): boolean {
  const channel = knownChannel(client, id);
  if (channel === undefined || !(member instanceof GuildMember)) return true;
  return channel
    .permissionsFor(member)
    .has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]);
}

/** The server of a channel; `undefined` where the bot does not know it. */
export function guildOf(client: Client, channel: string): string | undefined {
  return knownChannel(client, channel)?.guildId;
}

function knownChannel(client: Client, id: string): GuildBasedChannel | undefined {
  const channel = client.channels.cache.get(id);
  return channel === undefined || channel.isDMBased() ? undefined : channel;
}
