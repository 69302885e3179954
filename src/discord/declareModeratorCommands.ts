import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { ModeratorCommand, ModeratorOption } from "../../commands/moderator.ts";
import { OPTION_LENGTH } from "../render/discord/discordLimits.ts";

/** Longest text a moderator may enter, since messages show it beside other content. */
const LONGEST_TEXT = Math.min(OPTION_LENGTH, 500);

/** Moderators' commands in the form of Discord's API: only in servers, and shown to people who can manage one. */
export function declareModeratorCommands(
  commands: readonly ModeratorCommand[],
): RESTPutAPIApplicationCommandsJSONBody {
  return commands.map(({ name, description, subcommands }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: subcommands.map((subcommand) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name: subcommand.name,
      description: subcommand.description,
      options: subcommand.options.map(declareOption),
    })),
  }));
}

function declareOption(option: ModeratorOption): APIApplicationCommandBasicOption {
  const { name, description, required } = option;
  const common = { name, description, required };
  if (option.kind === "flag") return { ...common, type: ApplicationCommandOptionType.Boolean };
  if (option.kind === "file") return { ...common, type: ApplicationCommandOptionType.Attachment };
  if (option.kind === "channel")
    return {
      ...common,
      type: ApplicationCommandOptionType.Channel,
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    };
  const text = { ...common, type: ApplicationCommandOptionType.String, max_length: LONGEST_TEXT } as const;
  if (option.completes !== undefined) return { ...text, autocomplete: true };
  return option.choices === undefined
    ? text
    : { ...common, type: text.type, choices: option.choices.map((value) => ({ name: value, value })) };
}
