import type { MessageComponentInteraction } from "discord.js";
import type { Answer } from "../answer/reply/answer.ts";
import { answerMessage, type View } from "../render/discord/answerMessage.ts";
import { UserError } from "../errors.ts";
import type { BotContext } from "./botContext.ts";
import { describeError } from "./describeError.ts";
import { replace, reply, type Answerable, type Arrived } from "./send.ts";

/** An answer does not wait longer than this, in milliseconds, to be noted: Discord gives it three seconds. */
const LONGEST_WAIT = 1_000;

/** An answer and how it is shown. */
interface Shown {
  readonly answer: Answer;
  readonly view: View;
  /** The private message that it shares, if any. */
  readonly shares?: string;
}

/**
 * Shows an answer. Where all of the channel see it, it is noted before it is posted and where it arrived afterwards: a
 * stop at any moment leaves a trace by which corrections find it.
 *
 * @param place the message whose place it takes; without one it is a message of its own
 */
export async function showAnswer(
  interaction: Answerable,
  { onPosting, log, editorial }: Pick<BotContext, "onPosting" | "log" | "editorial">,
  { answer, view, shares }: Shown,
  place?: MessageComponentInteraction,
): Promise<void> {
  const message = answerMessage(answer, view);
  const show = (): Promise<Arrived | undefined> =>
    place === undefined ? reply(interaction, message) : replace(place, message);
  if (view.isPrivate || onPosting === undefined) {
    await show();
    return;
  }
  const unnoted = (error: unknown): undefined => {
    if (error instanceof UserError) throw error;
    log.error({ err: describeError(error) }, "an answer could not be noted, and may not be corrected");
  };
  const noting = onPosting({
    interaction: interaction.id,
    token: interaction.token,
    channel: interaction.channelId,
    guild: interaction.guildId,
    ...(shares === undefined ? {} : { shares }),
    ...(place === undefined ? {} : { replaces: place.message.id }),
    answer,
    view,
    editorial: editorial(),
  }).catch(unnoted);
  await within(noting, LONGEST_WAIT);
  const arrived = await show();
  const note = await noting;
  if (arrived !== undefined) await note?.(arrived).catch(unnoted);
}

/** Waits for work, but no longer than so many milliseconds. */
async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
