import type { ChatInputCommandInteraction } from "discord.js";
import { helpMessage } from "../render/discord/helpMessage.ts";
import { acknowledge } from "./acknowledge.ts";
import type { BotContext } from "./botContext.ts";
import { FIND, HELP, PRIVATE } from "./declareCommands.ts";
import { readQuestion } from "./readQuestion.ts";
import { moderate } from "./moderate.ts";
import { reply } from "./send.ts";
import { showAnswer } from "./showAnswer.ts";
import { unknownCommand } from "./unknownCommand.ts";

/** Answers a slash command, in a single request unless many others are waiting. */
export async function answerCommand(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
): Promise<void> {
  const { settings, commands, coverage, answer, cooldown, turns, moderation } = context;
  const forModerators = moderation?.commands.find(({ name }) => name === interaction.commandName);
  if (moderation !== undefined && forModerators !== undefined)
    return moderate(interaction, forModerators, moderation);

  const isPrivate = interaction.options.getBoolean(PRIVATE) ?? settings.privateByDefault;
  if (interaction.commandName === HELP) {
    await reply(interaction, helpMessage(commands, FIND, isPrivate));
    return;
  }
  const command = commands.find(({ name }) => name === interaction.commandName);
  if (command === undefined) throw unknownCommand(interaction.commandName);
  await cooldown(interaction.user.id);
  const question = readQuestion(command, interaction.options);
  await turns.take(() => acknowledge(interaction, isPrivate, context));
  const current = await coverage.open(command.name, question);
  const found = answer(command, question, current);
  const { publicUrl } = settings;
  const view = { question, page: 0, version: current.version, isPrivate, ...(publicUrl && { publicUrl }) };
  await showAnswer(interaction, context, { answer: found, view });
}
