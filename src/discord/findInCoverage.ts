import { ComponentType, type Message, type MessageContextMenuCommandInteraction } from "discord.js";
import { UserError } from "../errors.ts";
import { findingsMessage } from "../render/discord/findingsMessage.ts";
import { labelText } from "../render/discord/inlineText.ts";
import { QUESTION } from "../render/discord/discordLimits.ts";
import { plainWords, quotedWords } from "../render/discord/plainWords.ts";
import { isObject } from "../render/discord/validate.ts";
import { splitSentences } from "../text/sentences.ts";
import { acknowledge } from "./acknowledge.ts";
import type { BotContext } from "./botContext.ts";
import { FIND } from "./declareCommands.ts";
import { reply } from "./send.ts";
import { unknownCommand } from "./unknownCommand.ts";

/** Most sentences of a message to look up. */
const SENTENCES = 6;

/** Shows the person who asked, and nobody else, what the coverage has on each sentence of a message. */
export async function findInCoverage(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  const { settings, commands, coverage, answer, cooldown, turns } = context;
  const ask = commands.find(({ name }) => name === "ask");
  if (interaction.commandName !== FIND || ask === undefined) throw unknownCommand(interaction.commandName);
  await cooldown(interaction.user.id);
  const { targetMessage, client } = interaction;
  const isOwn = targetMessage.author.id === client.user.id;
  const sentences = sentencesOf(targetMessage, isOwn ? quotedWords : (text) => [plainWords(text)]);
  if (sentences.length === 0)
    throw new UserError("That message has no sentence to look up. Choose a message with words in it.");
  // Several may take longer than Discord waits.
  if (sentences.length > 1) await acknowledge(interaction, true, context);
  const findings = [];
  for (const sentence of sentences.slice(0, SENTENCES)) {
    // One for each, because each takes as long as a question.
    await turns.take(interaction.deferred ? undefined : () => acknowledge(interaction, true, context));
    const question = { text: labelText(sentence, QUESTION) };
    findings.push({ sentence, answer: answer(ask, question, await coverage.open(ask.name, question)) });
  }
  await reply(
    interaction,
    findingsMessage(findings, Math.max(sentences.length - SENTENCES, 0), settings.publicUrl),
  );
}

/** The sentences of a message; `wordsOf` extracts the words from its markdown. */
function sentencesOf(
  { content, embeds, components }: Message,
  wordsOf: (markdown: string) => readonly string[],
): string[] {
  const texts = [
    content,
    ...embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]),
    ...components.flatMap((component) => displayedTexts(component.toJSON())),
  ];
  return texts.flatMap(wordsOf).flatMap((text) =>
    splitSentences(text)
      .map(({ start, end }) => text.slice(start, end).trim())
      .filter((sentence) => /\p{L}/u.test(sentence)),
  );
}

/** All texts in a component from Discord's API, in order. */
export function displayedTexts(component: unknown): string[] {
  if (!isObject(component)) return [];
  const { type, content, components } = component;
  if (type === ComponentType.TextDisplay && typeof content === "string") return [content];
  return Array.isArray(components) ? components.flatMap(displayedTexts) : [];
}
