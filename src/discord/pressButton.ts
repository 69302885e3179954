import { PermissionFlagsBits, type MessageComponentInteraction } from "discord.js";
import type { Answer } from "../answer/reply/answer.ts";
import type { Question } from "../answer/question/question.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article } from "../corpus/article.ts";
import { UserError } from "../errors.ts";
import type { View } from "../render/discord/answerMessage.ts";
import { articleMessage } from "../render/discord/articleMessage.ts";
import { readConfirmationId } from "../render/discord/confirmation.ts";
import { EPHEMERAL } from "../render/discord/component.ts";
import { contextMessage } from "../render/discord/contextMessage.ts";
import { queryId, readCustomId, shortVersion, type Press } from "../render/discord/customId.ts";
import { readHeading } from "../render/discord/heading.ts";
import { shownExcerpts } from "../render/discord/passage.ts";
import type { Command } from "../../commands/command.ts";
import type { BotContext } from "./botContext.ts";
import { pressConfirmation } from "./confirm.ts";
import { displayedTexts } from "./findInCoverage.ts";
import { reply } from "./send.ts";
import { showAnswer } from "./showAnswer.ts";

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
  readonly context: BotContext;
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
  const { moderation } = context;
  const confirmation = readConfirmationId(interaction.customId);
  if (moderation !== undefined && confirmation !== undefined)
    return pressConfirmation(interaction, confirmation, moderation);
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
  const pressed = { interaction, press, command, question, snapshot, ask, answer: ask(question), context };
  if (shortVersion(snapshot.version) !== press.version) return showAnew(pressed);
  await actions[press.action](pressed);
}

const actions: Readonly<Record<Press["action"], (pressed: Pressed) => Promise<void>>> = {
  page: (pressed) => show(pressed, { page: pressed.press.page }),
  share,
  pick,
  context: async ({ interaction, press, command, question, snapshot, answer }) => {
    const excerpt = shownExcerpts(answer)[press.item - answer.articles.length];
    if (excerpt === undefined) throw tooOld();
    const article = articleOf(snapshot, excerpt.file);
    await reply(interaction, contextMessage(command.name, question, article, excerpt, press));
  },
  article: async ({ interaction, press, snapshot, answer }) => {
    const { item } = press;
    const file = answer.articles[item]?.file ?? shownExcerpts(answer)[item - answer.articles.length]?.file;
    await reply(interaction, articleMessage(articleOf(snapshot, file)));
  },
};

/** Posts a private answer for everybody in the channel. */
async function share(pressed: Pressed): Promise<void> {
  const { interaction, press, answer, context, snapshot } = pressed;
  if (interaction.memberPermissions?.has(PermissionFlagsBits.SendMessages) === false)
    throw new UserError(
      "You may not write in this channel, so nothing can be shared here. Share it in another one.",
    );
  const view = viewOf(pressed, { page: press.page, isPrivate: false });
  await showAnswer(interaction, context, { answer, view, snapshot });
}

/** Asks again with the choice that was meant. */
async function pick(pressed: Pressed): Promise<void> {
  const { interaction, press, question, answer, ask } = pressed;
  const item = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : press.item;
  const choice = answer.choices[item];
  if (choice === undefined) throw tooOld();
  const meant = { ...question, text: choice.value };
  const next = { ...pressed, question: meant, answer: ask(meant) };
  await show(next, { page: 0 });
}

async function showAnew(pressed: Pressed): Promise<void> {
  await show(pressed, { page: 0, notice: CHANGED });
}

/** Turns the page in place for whoever asked; anybody else gets it in a message of their own. */
async function show(pressed: Pressed, view: Turn): Promise<void> {
  const { interaction, context, answer, snapshot } = pressed;
  const place = isOwn(interaction) ? interaction : undefined;
  await showAnswer(interaction, context, { answer, view: viewOf(pressed, view), snapshot }, place);
}

type Turn = Pick<View, "page"> & Partial<Pick<View, "notice" | "isPrivate">>;

function viewOf({ interaction, question, snapshot }: Pressed, turn: Turn): View {
  const isPrivate = !isOwn(interaction) || interaction.message.flags.has(EPHEMERAL);
  return { question, version: snapshot.version, isPrivate, ...turn };
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
