import { DiscordAPIError, type Interaction } from "discord.js";
import { UserError } from "../errors.ts";
import { noticeMessage } from "../render/discord/noticeMessage.ts";
import { ANSWERED_BEFORE } from "./acknowledge.ts";
import { answerCommand } from "./answerCommand.ts";
import type { BotContext } from "./botContext.ts";
import { completeOption } from "./completeOption.ts";
import { describeError } from "./describeError.ts";
import { submitForm } from "./fillForm.ts";
import { findInCoverage } from "./findInCoverage.ts";
import { pressButton } from "./pressButton.ts";
import { reply } from "./send.ts";

/**
 * Discord's code for an interaction that is too late. It needs no apology, because nobody is waiting, or the answer has
 * arrived.
 */
const TOO_LATE = 10062;

/** How an interaction ended: answered, refused with a remedy, failed, or too late for Discord. */
export type Outcome = "answered" | "refused" | "failed" | "late";

/** Answers any interaction and returns how it ended; never throws. */
export async function dispatch(interaction: Interaction, context: BotContext): Promise<Outcome> {
  let isTold = true;
  try {
    if (interaction.isChatInputCommand()) await answerCommand(interaction, context);
    else if (interaction.isAutocomplete()) await completeOption(interaction, context);
    else if (interaction.isMessageContextMenuCommand()) await findInCoverage(interaction, context);
    else if (interaction.isMessageComponent()) await pressButton(interaction, context);
    else if (interaction.isModalSubmit() && context.moderation !== undefined)
      await submitForm(interaction, context.moderation);
    return "answered";
  } catch (error) {
    try {
      await answerError(interaction, error, context);
    } catch (second) {
      isTold = false;
      context.log.error({ err: describeError(second) }, "could not report the error to the person");
    }
    if (isTooLate(error)) return "late";
    return error instanceof UserError ? "refused" : "failed";
  } finally {
    context.onEnd?.(interaction, isTold);
  }
}

const isTooLate = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError && (error.code === TOO_LATE || error.code === ANSWERED_BEFORE);

async function answerError(
  interaction: Interaction,
  error: unknown,
  { log, random }: BotContext,
): Promise<void> {
  const about = { interaction: interaction.id, type: interaction.type };
  if (isTooLate(error)) {
    log.warn({ ...about, code: error.code }, "the answer was too late, or had already arrived");
    return;
  }
  const reference = Math.floor(random() * 0xffffffff)
    .toString(16)
    .padStart(8, "0");
  if (!(error instanceof UserError))
    log.error({ ...about, reference, err: describeError(error) }, "could not answer a question");
  if (interaction.isAutocomplete()) return interaction.responded ? undefined : interaction.respond([]);
  const words =
    error instanceof UserError
      ? error.message
      : `Sorry, something went wrong. It is not your fault. If it happens again, give this reference to whoever runs the bot: ${reference}`;
  if (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  )
    await reply(interaction, noticeMessage(words));
}
