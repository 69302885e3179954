import { PermissionFlagsBits, type MessageComponentInteraction } from "discord.js";
import type { Answer } from "../answer/answer.ts";
import type { Question } from "../answer/question.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article } from "../corpus/article.ts";
import { UserError } from "../errors.ts";
import { answerMessage } from "../render/discord/answerMessage.ts";
import { articleMessage } from "../render/discord/articleMessage.ts";
import { EPHEMERAL, type Message } from "../render/discord/component.ts";
import { contextMessage } from "../render/discord/contextMessage.ts";
import { queryId, readCustomId, shortVersion, type Press } from "../render/discord/customId.ts";
import { readHeading } from "../render/discord/heading.ts";
import { shownExcerpts } from "../render/discord/passage.ts";
import type { Command } from "../../commands/command.ts";
import type { BotContext } from "./botContext.ts";
import { displayedTexts } from "./findInCoverage.ts";
import { reply, replace } from "./send.ts";

const CHANGED =
  "The coverage has changed since this was asked. This is the answer from the coverage as it is now.";

/** A press with all that it needs: the question as read back from the message, answered again. */
interface Pressed {
  readonly interaction: MessageComponentInteraction;
  readonly press: Press;
  readonly command: Command;
  readonly question: Question;
  readonly snapshot: Snapshot;
  readonly answer: Answer;
  /** Answers another question of the same command. */
  readonly ask: (question: Question) => Answer;
}

/**
 * Answers a press of a button or a choice in a menu.
 *
 * Nothing is remembered between presses: the question is read from the message, so buttons outlive a restart. Whoever
 * presses a button on another person's answer gets an answer of their own, which they alone see.
 */
export async function pressButton(
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<void> {
  const press = readCustomId(interaction.customId);
  const [heading = ""] = interaction.message.components.flatMap((part) => displayedTexts(part.toJSON()));
  const asked = readHeading(heading);
  const command = context.commands.find(({ name }) => name === asked?.command);
  if (press === undefined || asked === undefined || command === undefined) throw tooOld();
  if (queryId(asked.command, asked.question) !== press.query) throw tooOld();
  await context.cooldown(interaction.user.id);
  const snapshot = context.snapshot();
  const { question } = asked;
  const ask = (other: Question): Answer => context.answer(command, other, snapshot);
  const pressed = { interaction, press, command, question, snapshot, ask, answer: ask(question) };
  if (shortVersion(snapshot.version) !== press.version) return showAnew(pressed);
  await actions[press.action](pressed);
}

const actions: Readonly<Record<Press["action"], (pressed: Pressed) => Promise<void>>> = {
  page: (pressed) => show(pressed, pageOf(pressed, { page: pressed.press.page })),
  share,
  pick,
  context: ({ interaction, press, command, question, snapshot, answer }) => {
    const excerpt = shownExcerpts(answer)[press.item - answer.articles.length];
    if (excerpt === undefined) throw tooOld();
    const article = articleOf(snapshot, excerpt.file);
    return reply(interaction, contextMessage(command.name, question, article, excerpt, press));
  },
  article: ({ interaction, press, snapshot, answer }) => {
    const { item } = press;
    const file = answer.articles[item]?.file ?? shownExcerpts(answer)[item - answer.articles.length]?.file;
    return reply(interaction, articleMessage(articleOf(snapshot, file)));
  },
};

/** Posts a private answer for everybody in the channel. */
async function share(pressed: Pressed): Promise<void> {
  const { interaction, press } = pressed;
  if (interaction.memberPermissions?.has(PermissionFlagsBits.SendMessages) === false)
    throw new UserError(
      "You may not write in this channel, so nothing can be shared here. Share it in another one.",
    );
  await reply(interaction, pageOf(pressed, { page: press.page, isPrivate: false }));
}

/** Asks again with the choice that was meant. */
async function pick(pressed: Pressed): Promise<void> {
  const { interaction, press, question, answer, ask } = pressed;
  const item = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : press.item;
  const choice = answer.choices[item];
  if (choice === undefined) throw tooOld();
  const meant = { ...question, text: choice.value };
  const next = { ...pressed, question: meant, answer: ask(meant) };
  await show(next, pageOf(next, { page: 0 }));
}

async function showAnew(pressed: Pressed): Promise<void> {
  await show(pressed, pageOf(pressed, { page: 0, notice: CHANGED }));
}

/** Turns the page in place for whoever asked; anybody else gets it in a message of their own. */
async function show({ interaction }: Pressed, message: Message): Promise<void> {
  await (isOwn(interaction) ? replace(interaction, message) : reply(interaction, message));
}

function pageOf(
  { interaction, question, snapshot, answer }: Pressed,
  view: { readonly page: number; readonly notice?: string; readonly isPrivate?: boolean },
): Message {
  const isPrivate = !isOwn(interaction) || interaction.message.flags.has(EPHEMERAL);
  return answerMessage(answer, { question, version: snapshot.version, isPrivate, ...view });
}

function isOwn({ message, user }: MessageComponentInteraction): boolean {
  return message.interactionMetadata?.user.id === user.id;
}

function articleOf({ articles }: Snapshot, file: string | undefined): Article {
  const article = articles.find((candidate) => candidate.file === file);
  if (article === undefined) throw tooOld();
  return article;
}

function tooOld(): UserError {
  return new UserError(
    "This button is from an earlier version of the bot and no longer works. Ask again with a command.",
  );
}
