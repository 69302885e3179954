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

/** Answers with a new message, in one request. */
export async function reply(interaction: Answerable, message: Message): Promise<void> {
  await sendAgainIfCut(async () => {
    const options = toOptions(message);
    if (interaction.replied || interaction.deferred) await interaction.followUp(options);
    else await interaction.reply(options);
  });
}

/** Puts a message in the place of the one whose button was pressed; files of the former go away. */
export async function replace(interaction: MessageComponentInteraction, message: Message): Promise<void> {
  await sendAgainIfCut(async () => {
    const { components, files, allowedMentions } = toOptions(message);
    const flags = MessageFlags.IsComponentsV2;
    await interaction.update({ components, files, allowedMentions, attachments: [], flags });
  });
}

/** Sends once more where the connection broke, which discord.js does not; should the first have arrived, Discord refuses the second. */
async function sendAgainIfCut(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (connectionErrorCode(error) === undefined) throw error;
    await send();
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
