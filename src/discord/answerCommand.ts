import type { ChatInputCommandInteraction } from "discord.js";
import { answerMessage } from "../render/discord/answerMessage.ts";
import { helpMessage } from "../render/discord/helpMessage.ts";
import type { BotContext } from "./botContext.ts";
import { FIND, HELP, PRIVATE } from "./declareCommands.ts";
import { readQuestion } from "./readQuestion.ts";
import { reply } from "./send.ts";
import { unknownCommand } from "./unknownCommand.ts";

/** Answers a slash command, at once and in one request. */
export async function answerCommand(
  interaction: ChatInputCommandInteraction,
  { settings, commands, snapshot, answer, cooldown }: BotContext,
): Promise<void> {
  const isPrivate = interaction.options.getBoolean(PRIVATE) ?? settings.privateByDefault;
  if (interaction.commandName === HELP) return reply(interaction, helpMessage(commands, FIND, isPrivate));
  const command = commands.find(({ name }) => name === interaction.commandName);
  if (command === undefined) throw unknownCommand(interaction.commandName);
  await cooldown(interaction.user.id);
  const question = readQuestion(command, interaction.options);
  const current = snapshot();
  const found = answer(command, question, current);
  await reply(interaction, answerMessage(found, { question, page: 0, version: current.version, isPrivate }));
}
