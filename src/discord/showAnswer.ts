import type { MessageComponentInteraction } from "discord.js";
import type { Answer } from "../answer/answer.ts";
import { answerMessage, type View } from "../render/discord/answerMessage.ts";
import type { BotContext } from "./botContext.ts";
import { describeError } from "./describeError.ts";
import { replace, reply, type Answerable } from "./send.ts";

/**
 * Shows an answer, and tells of it where all of the channel see it.
 *
 * @param place the message whose place it takes; without one it is a message of its own
 */
export async function showAnswer(
  interaction: Answerable,
  { onPosted, log }: Pick<BotContext, "onPosted" | "log">,
  answer: Answer,
  view: View,
  place?: MessageComponentInteraction,
): Promise<void> {
  const message = answerMessage(answer, view);
  const arrived = place === undefined ? await reply(interaction, message) : await replace(place, message);
  if (view.isPrivate || arrived === undefined) return;
  try {
    await onPosted?.({ ...arrived, answer, view });
  } catch (error) {
    log.error({ error: describeError(error) }, "an answer could not be noted, and would not be corrected");
  }
}
