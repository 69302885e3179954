import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, CommandOption } from "../../commands/command.ts";
import { NARROWING, QUESTION } from "../render/discord/discordLimits.ts";

/** The message command: looks up each sentence of somebody's message in the coverage. */
export const FIND = "Find in the coverage";
export const HELP = "help";
/** The option that every command has. */
export const PRIVATE = "private";

type Declaration = RESTPutAPIApplicationCommandsJSONBody[number];

/** In servers and in direct messages with the bot, but never in other people's conversations. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** All commands in the form of Discord's API. */
export function declareCommands(commands: readonly Command[], privateByDefault: boolean): Declaration[] {
  const privately = {
    type: ApplicationCommandOptionType.Boolean as const,
    name: PRIVATE,
    description: `Only you see the answer; ${privateByDefault ? "yes" : "no"} if left out`,
  };
  return [
    ...commands.map(({ name, description, options }) => ({
      type: ApplicationCommandType.ChatInput as const,
      name,
      description,
      options: [...options.map(declareOption), privately],
      ...everywhere,
    })),
    {
      type: ApplicationCommandType.ChatInput,
      name: HELP,
      description: "Show what you can ask, and how",
      options: [privately],
      ...everywhere,
    },
    { type: ApplicationCommandType.Message, name: FIND, ...everywhere },
  ];
}

function declareOption({ name, description, required, fills, completes }: CommandOption) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    description,
    required,
    max_length: fills === "text" ? QUESTION : NARROWING,
    ...(completes === undefined ? {} : { autocomplete: true as const }),
  };
}
