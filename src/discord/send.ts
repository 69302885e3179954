import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import { connectionErrorCode } from "./connectionError.ts";
import { EPHEMERAL, type Message } from "../render/discord/component.ts";

/** What can be answered with a message. */
export type Answerable =
  ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction;

/** What can be deferred, and is then answered by an edit. */
export type Deferrable = ChatInputCommandInteraction | MessageComponentInteraction;

/** Where a message has arrived. */
export interface Arrived {
  readonly message: string;
  readonly channel: string;
}

/** Answers with a new message, in one request; says where it arrived, as far as Discord does. */
export async function reply(interaction: Answerable, message: Message): Promise<Arrived | undefined> {
  return sendAgainIfCut(async () => {
    const options = toOptions(message);
    if (interaction.replied || interaction.deferred) {
      const { id, channelId } = await interaction.followUp(options);
      return { message: id, channel: channelId };
    }
    const { resource } = await interaction.reply({ ...options, withResponse: true });
    const arrived = resource?.message;
    return arrived ? { message: arrived.id, channel: arrived.channelId } : undefined;
  });
}

/** Puts a message in the place of the one whose button was pressed; files of the former go away. */
export async function replace(interaction: MessageComponentInteraction, message: Message): Promise<Arrived> {
  await sendAgainIfCut(async () => {
    const { components, files, allowedMentions } = toOptions(message);
    const flags = MessageFlags.IsComponentsV2;
    await interaction.update({ components, files, allowedMentions, attachments: [], flags });
  });
  return { message: interaction.message.id, channel: interaction.channelId };
}

/** Puts a message in the place of a reply, or of a change of one, that was deferred. */
export async function editReply(interaction: Deferrable, message: Message): Promise<void> {
  const { components, files, allowedMentions } = toOptions(message);
  const flags = MessageFlags.IsComponentsV2;
  await interaction.editReply({ components, files, allowedMentions, flags });
}

/** Sends once more where the connection broke, which discord.js does not; should the first have arrived, Discord refuses the second. */
async function sendAgainIfCut<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (connectionErrorCode(error) === undefined) throw error;
    return await send();
  }
}

type Options = Required<Pick<InteractionReplyOptions, "flags">> &
  Required<Pick<InteractionUpdateOptions, "components" | "files" | "allowedMentions">>;

function toOptions({ body, files }: Message): Options {
  const isPrivate = (body.flags & EPHEMERAL) !== 0;
  return {
    flags: isPrivate ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] : [MessageFlags.IsComponentsV2],
    components: body.components,
    allowedMentions: { parse: [] },
    files: files.map(({ name, text, description }) => ({
      name,
      description,
      attachment: Buffer.from(text, "utf8"),
    })),
  };
}
