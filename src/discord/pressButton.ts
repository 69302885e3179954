import { PermissionFlagsBits, type MessageComponentInteraction } from "discord.js";
import type { Answer } from "../answer/reply/answer.ts";
import { editedCard } from "../answer/reply/articleCard.ts";
import type { Question } from "../answer/question/question.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Article } from "../corpus/article.ts";
import { UserError } from "../errors.ts";
import { answerMessage, saysCorrected, type View } from "../render/discord/answerMessage.ts";
import { articleMessage } from "../render/discord/articleMessage.ts";
import { citeMessage } from "../render/discord/citeMessage.ts";
import { readConfirmationId } from "../render/discord/confirmation.ts";
import { EPHEMERAL } from "../render/discord/component.ts";
import { contextMessage } from "../render/discord/contextMessage.ts";
import { queryId, readCustomId, shortVersion, type Press } from "../render/discord/customId.ts";
import { readHeading } from "../render/discord/questionHeading.ts";
import { shownExcerpts } from "../render/discord/shownPassage.ts";
import type { Command } from "../../commands/command.ts";
import { acknowledgePress } from "./acknowledge.ts";
import { answerPicture } from "./answerPicture.ts";
import type { BotContext } from "./botContext.ts";
import { pressConfirmation } from "./confirm.ts";
import { describeError } from "./describeError.ts";
import { openForm } from "./fillForm.ts";
import { displayedTexts } from "./findInCoverage.ts";
import { changePressed, reply } from "./send.ts";
import { sharedBefore, showAnswer } from "./showAnswer.ts";

const CHANGED = "The coverage has changed since this was asked. This answer is from the current coverage.";

/** A button press with its context: the question, read back from the message and answered again. */
interface Pressed {
  readonly interaction: MessageComponentInteraction;
  readonly press: Press;
  readonly command: Command;
  readonly question: Question;
  readonly snapshot: Snapshot;
  readonly answer: Answer;
  /** Answers another question of the same command. */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly context: BotContext;
  /** Whether only the presser can see the message. */
  readonly isPrivate: boolean;
  /** Whether the message may be replaced: it belongs to the presser, and nobody else relies on it. */
  readonly inPlace: boolean;
}

/**
 * Answers a press of a button or a choice in a menu. Nothing is stored between presses: the question is read from the
 * message, so buttons survive a restart. Pressing a button on somebody else's answer gives the presser a private
 * answer of their own. So does pressing one on a public answer that is marked as corrected, or whose coverage has
 * changed: public text stays as it is.
 */
export async function pressButton(
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<void> {
  const { moderation } = context;
  const confirmation = readConfirmationId(interaction.customId);
  if (moderation !== undefined && confirmation !== undefined)
    return confirmation.kind === "form"
      ? openForm(interaction, confirmation.id, moderation)
      : pressConfirmation(interaction, confirmation, moderation);
  const press = readCustomId(interaction.customId);
  const [heading = "", intro = ""] = textsOf(interaction);
  const asked = readHeading(heading);
  const command = context.commands.find(({ name }) => name === asked?.command);
  if (press === undefined || asked === undefined || command === undefined) throw tooOld();
  if (queryId(asked.command, asked.question) !== press.query) throw tooOld();
  await context.cooldown(interaction.user.id);
  // Whether an answer was posted is looked up by the first message of its interaction, which a press has acknowledged
  // with the message that it was on.
  await context.turns.take(press.action === "share" ? undefined : () => acknowledgePress(interaction));
  const { question } = asked;
  const snapshot = await context.coverage.open(command.name, question);
  const ask = async (other: Question): Promise<Answer> =>
    context.answer(command, other, await context.coverage.open(command.name, other));
  const isSettled = (snapshot.editorial ?? context.editorial()) === context.editorial();
  const isCurrent = isSettled && shortVersion(snapshot.version) === press.version;
  const pressed: Pressed = {
    interaction,
    press,
    command,
    question,
    snapshot,
    ask,
    answer: context.answer(command, question, snapshot),
    context,
    isPrivate: isPrivateAnswer(interaction),
    inPlace: isOwn(interaction) && (isPrivateAnswer(interaction) || (isCurrent && !saysCorrected(intro))),
  };
  if (!isCurrent) return showAnew(pressed);
  await actions[press.action](pressed);
}

const actions: Readonly<Record<Press["action"], (pressed: Pressed) => Promise<void>>> = {
  page: (pressed) =>
    show(pressed, { page: pressed.press.page, isShared: pressed.isPrivate && !offersShare(pressed) }),
  share,
  pick,
  cite: async (pressed) => {
    const { interaction, answer } = pressed;
    const accessed = interaction.createdAt.toISOString().slice(0, "2026-06-01".length);
    await reply(interaction, citeMessage(answer, { accessed, publicUrl: publicUrlOf(pressed) }));
  },
  context: async (pressed) => {
    const { interaction, press, command, question, answer } = pressed;
    const excerpt = shownExcerpts(answer)[press.item - answer.articles.length];
    if (excerpt === undefined) throw tooOld();
    const article = articleOf(pressed, excerpt.file);
    await reply(
      interaction,
      contextMessage({ command: command.name, question }, article, excerpt, {
        press,
        publicUrl: publicUrlOf(pressed),
      }),
    );
  },
  article: async (pressed) => {
    const { interaction, press, answer } = pressed;
    const { item } = press;
    const file = answer.articles[item]?.file ?? shownExcerpts(answer)[item - answer.articles.length]?.file;
    const article = articleOf(pressed, file);
    const edited = editedCard(pressed.context.editorial()[article.file]);
    await reply(interaction, articleMessage(article, edited, publicUrlOf(pressed)));
  },
};

/** Posts a private answer publicly in the channel, once, and removes its button. */
async function share(pressed: Pressed): Promise<void> {
  const { interaction, press, answer, context, isPrivate } = pressed;
  if (interaction.memberPermissions?.has(PermissionFlagsBits.SendMessages) === false)
    throw new UserError(
      "You may not write in this channel, so you cannot share here. Share it in another channel.",
    );
  const { id } = interaction.message;
  if (!isPrivate || context.shared.has(id)) throw sharedBefore();
  context.shared.add(id);
  try {
    const view = viewOf(pressed, { page: press.page, isPrivate: false });
    await showAnswer(interaction, context, { answer, view, shares: id });
  } catch (error) {
    context.shared.delete(id);
    throw error;
  }
  const view = viewOf(pressed, { page: press.page, isShared: true });
  const shared = answerMessage(answer, view, await answerPicture(answer, view, context.log));
  await changePressed(interaction, shared).catch((error: unknown) => {
    context.log.debug({ err: describeError(error) }, "could not remove the button of a shared answer");
  });
}

/** Asks again with the chosen value. */
async function pick(pressed: Pressed): Promise<void> {
  const { interaction, press, question, answer, ask } = pressed;
  const item = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : press.item;
  const choice = answer.choices[item];
  if (choice === undefined) throw tooOld();
  const meant = { ...question, text: choice.value };
  const next = { ...pressed, question: meant, answer: await ask(meant) };
  await show(next, { page: 0 });
}

async function showAnew(pressed: Pressed): Promise<void> {
  await show(pressed, { page: 0, notice: CHANGED });
}

/** Turns the page in place if allowed, otherwise in a new message that only the presser sees. */
async function show(pressed: Pressed, change: ViewChange): Promise<void> {
  const { interaction, context, answer, inPlace } = pressed;
  const place = inPlace ? interaction : undefined;
  await showAnswer(interaction, context, { answer, view: viewOf(pressed, change) }, place);
}

type ViewChange = Pick<View, "page"> & Partial<Pick<View, "notice" | "isPrivate" | "isShared">>;

function viewOf(pressed: Pressed, change: ViewChange): View {
  const { question, snapshot, isPrivate, inPlace } = pressed;
  const publicUrl = publicUrlOf(pressed);
  return {
    question,
    version: snapshot.version,
    isPrivate: isPrivate || !inPlace,
    ...(publicUrl !== undefined && { publicUrl }),
    ...change,
  };
}

const publicUrlOf = ({ context }: Pressed): string | undefined => context.settings.publicUrl;

function isOwn({ message, user }: MessageComponentInteraction): boolean {
  return message.interactionMetadata?.user.id === user.id;
}

function isPrivateAnswer({ message }: MessageComponentInteraction): boolean {
  return message.flags.has(EPHEMERAL);
}

/** A private answer offers to be shared, until it has been. */
function offersShare({ interaction: { message } }: Pressed): boolean {
  return message.components.some((part) => JSON.stringify(part.toJSON()).includes('"1:share:'));
}

function textsOf({ message }: MessageComponentInteraction): string[] {
  return message.components.flatMap((part) => displayedTexts(part.toJSON()));
}

function articleOf({ snapshot }: Pressed, file: string | undefined): Article {
  const isMeant = (one: Article): boolean => one.file === file;
  // The card of a retracted article has the button, too.
  const article = snapshot.articles.find(isMeant) ?? snapshot.retracted?.find(isMeant);
  if (article === undefined) throw tooOld();
  return article;
}

function tooOld(): UserError {
  return new UserError(
    "This button is from an earlier version of the bot and no longer works. Ask again with a command.",
  );
}
