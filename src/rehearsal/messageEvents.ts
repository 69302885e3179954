import type { Change, World } from "./world.ts";

const guildMessages = 1 << 9;
const directMessages = 1 << 12;
const eventNames = {
  messageCreated: "MESSAGE_CREATE",
  messageUpdated: "MESSAGE_UPDATE",
  messageDeleted: "MESSAGE_DELETE",
} as const;

/** The gateway events (name and data) for a change, for a session with these intents. */
export function messageEvents(
  world: World,
  change: Change,
  intents: number,
): [name: string, data: unknown][] {
  if (change.kind === "interactionCreated") return [["INTERACTION_CREATE", change.payload]];
  if (!("stored" in change)) return [];
  const { message, onlyFor } = change.stored;
  const channel = world.channels.find(({ id }) => id === message.channel_id);
  const isDirect = channel?.recipient !== undefined;
  if (onlyFor !== undefined || (intents & (isDirect ? directMessages : guildMessages)) === 0) return [];
  const where = isDirect ? {} : { guild_id: world.guild.id };
  if (change.kind === "messageDeleted") {
    return [[eventNames.messageDeleted, { id: message.id, channel_id: message.channel_id, ...where }]];
  }
  const isReadable =
    isDirect ||
    message.author.id === world.bot.user.id ||
    message.mentions.some(({ id }) => id === world.bot.user.id);
  // Without the message content intent, other people's messages arrive empty.
  const shown = isReadable
    ? message
    : { ...message, content: "", embeds: [], attachments: [], components: [] };
  return [[eventNames[change.kind], { ...shown, ...where }]];
}
