import { MessageFlags, type ChatInputCommandInteraction } from "discord.js";
import type { ModeratorCommand, ModeratorInput, Upload } from "../../commands/moderator.ts";
import { UserError } from "../errors.ts";
import { digestMessage } from "../render/discord/digestMessage.ts";
import type { Moderation } from "./botContext.ts";
import { askFirst, tell } from "./confirm.ts";
import { mayPost } from "./channelAccess.ts";
import { refuseUnlessModerator } from "./isModerator.ts";
import { reply } from "./send.ts";
import { showProgress } from "./showProgress.ts";
import { unknownCommand } from "./unknownCommand.ts";

/** Milliseconds to wait for an upload from Discord. */
const DOWNLOAD = 30_000;

/** Runs a moderator's command; only the moderator sees the reply. */
export async function moderate(
  interaction: ChatInputCommandInteraction,
  command: ModeratorCommand,
  moderation: Moderation,
): Promise<void> {
  refuseUnlessModerator(interaction, moderation.roleId);
  const name = interaction.options.getSubcommand();
  const subcommand = command.subcommands.find((one) => one.name === name);
  if (subcommand === undefined) throw unknownCommand(`${command.name} ${name}`);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const told = await subcommand.run(inputOf(interaction), moderation.services);
  const { preview = [], asks } = told;
  const action = `${command.name} ${name}`;
  if (asks !== undefined) {
    await askFirst(interaction, action, { ...told, asks }, moderation);
    return;
  }
  await tell(interaction, action, told, moderation);
  for (const part of preview) await reply(interaction, digestMessage(part, true, moderation.publicUrl));
}

function inputOf(interaction: ChatInputCommandInteraction): ModeratorInput {
  const { options } = interaction;
  return {
    moderator: interaction.user.id,
    guild: interaction.guildId ?? "",
    channel: interaction.channelId,
    text(option) {
      const value = options.get(option)?.value;
      return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
    },
    flag: (option) => options.getBoolean(option) ?? false,
    upload: (option) => {
      const file = options.getAttachment(option);
      return file === null ? undefined : uploadOf(file);
    },
    mayPost: (channel) => mayPost(interaction, channel),
    progress: showProgress(interaction),
  };
}

function uploadOf({ name, size, url }: { name: string; size: number; url: string }): Upload {
  return {
    name,
    bytes: size,
    async download() {
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD) });
        if (!response.ok) throw new Error(String(response.status));
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        throw new UserError(`${name} could not be downloaded from Discord (${String(error)}). Try again.`);
      }
    },
  };
}
