import { MessageFlags, type ChatInputCommandInteraction } from "discord.js";
import type { ModeratorCommand, ModeratorInput, Upload } from "../../commands/moderator.ts";
import { UserError } from "../errors.ts";
import { digestMessage } from "../render/discord/digestMessage.ts";
import { moderatorMessage } from "../render/discord/moderatorMessage.ts";
import type { Moderation } from "./botContext.ts";
import { isModerator } from "./isModerator.ts";
import { editReply, reply } from "./send.ts";
import { unknownCommand } from "./unknownCommand.ts";

/** A task that takes longer than this shows how far it is, in milliseconds. */
const SHOW_PROGRESS = 2_000;
/** A file that Discord does not hand over within this is given up, in milliseconds. */
const DOWNLOAD = 30_000;

/** Carries out a command of a moderator, who alone sees what comes of it. */
export async function moderate(
  interaction: ChatInputCommandInteraction,
  command: ModeratorCommand,
  { roleId, desk }: Moderation,
): Promise<void> {
  if (interaction.guildId === null || !isModerator(interaction, roleId))
    throw new UserError("This is for those who may manage the server, or have the moderators' role.");
  const name = interaction.options.getSubcommand();
  const subcommand = command.subcommands.find((one) => one.name === name);
  if (subcommand === undefined) throw unknownCommand(`${command.name} ${name}`);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const input = inputOf(interaction, interaction.guildId);
  const { lines, preview = [] } = await subcommand.run(input, desk());
  await editReply(interaction, moderatorMessage(lines));
  for (const part of preview) await reply(interaction, digestMessage(part, true));
}

function inputOf(interaction: ChatInputCommandInteraction, guild: string): ModeratorInput {
  const { options } = interaction;
  let shown = Date.now();
  return {
    moderator: interaction.user.id,
    guild,
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
    progress(line) {
      if (Date.now() - shown < SHOW_PROGRESS) return;
      shown = Date.now();
      editReply(interaction, moderatorMessage([line])).catch(() => undefined);
    },
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
        throw new UserError(`${name} could not be fetched from Discord (${String(error)}). Try again.`);
      }
    },
  };
}
