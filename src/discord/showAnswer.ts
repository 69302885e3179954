import type { MessageComponentInteraction, ModalSubmitInteraction } from "discord.js";
import type { Answer } from "../answer/reply/answer.ts";
import { answerMessage, type View } from "../render/discord/answerMessage.ts";
import { UserError } from "../errors.ts";
import { answerPicture } from "./answerPicture.ts";
import type { BotContext } from "./botContext.ts";
import { describeError } from "./describeError.ts";
import { replace, reply, type Answerable, type Arrived } from "./send.ts";

/** Milliseconds an answer waits to be recorded; Discord allows three seconds. */
const LONGEST_WAIT = 1_000;

/** An answer and how to show it. */
interface Shown {
  readonly answer: Answer;
  readonly view: View;
  /** The private message it shares, if any. */
  readonly shares?: string;
}

/**
 * Shows an answer. A public one is recorded before it is posted, and where it arrived is recorded afterwards. A crash
 * at any moment leaves a trace that corrections can follow.
 *
 * @param place the message to replace; if left out, posts a new one
 */
export async function showAnswer(
  interaction: Exclude<Answerable, ModalSubmitInteraction>,
  { onPosting, log, editorial }: Pick<BotContext, "onPosting" | "log" | "editorial">,
  { answer, view, shares }: Shown,
  place?: MessageComponentInteraction,
): Promise<void> {
  // Drawing takes a while; a change meanwhile is not in the answer, so a correction must follow.
  const madeWith = editorial();
  const picture = await answerPicture(answer, view, log);
  const show = (shown: View): Promise<Arrived | undefined> => {
    const message = answerMessage(answer, shown, picture);
    return place === undefined ? reply(interaction, message) : replace(place, message);
  };
  if (view.isPrivate || onPosting === undefined) {
    await show(view);
    return;
  }
  const complain = (error: unknown): void =>
    log.error({ err: describeError(error) }, "could not record an answer, so it may not be corrected");
  const noting = onPosting({
    interaction: interaction.id,
    token: interaction.token,
    channel: interaction.channelId,
    guild: interaction.guildId,
    ...(shares === undefined ? {} : { shares }),
    ...(place === undefined ? {} : { replaces: place.message.id }),
    answer,
    view,
    editorial: madeWith,
  });
  const noted = await within(noting, LONGEST_WAIT);
  if (noted?.kind === "shared before") throw sharedBefore();
  if (noted?.kind === "not noted") complain(noted.error);
  const arrived = await show(noted?.kind === "not noted" ? { ...view, isUnnoted: true } : view);
  if (arrived !== undefined) await (await noting).arrived(arrived).catch(complain);
}

/** Says that a private answer was already shared. */
export function sharedBefore(): UserError {
  return new UserError("This is already shared: everybody in the channel can read it.");
}

/** Waits for a task at most this many milliseconds, then continues without it. */
async function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
