import type { ChatInputCommandInteraction, MessageComponentInteraction } from "discord.js";
import type { ModeratorReply } from "../../commands/moderator.ts";
import { UserError } from "../errors.ts";
import { confirmationMessage, type ConfirmationPress } from "../render/discord/confirmation.ts";
import { moderatorMessage } from "../render/discord/moderatorMessage.ts";
import { askToConfirm, takeConfirmation } from "../store/confirmations.ts";
import type { Moderation } from "./botContext.ts";
import { refuseUnlessModerator } from "./isModerator.ts";
import { editReply } from "./send.ts";
import { showProgress } from "./showProgress.ts";

/** A question is open for this long, in milliseconds. */
const OPEN = 10 * 60_000;

/** Asks the moderator before `action` ("command subcommand") is done; the question outlives a restart. */
export async function askFirst(
  interaction: ChatInputCommandInteraction,
  action: string,
  { lines, asks }: ModeratorReply & Required<Pick<ModeratorReply, "asks">>,
  { desk }: Moderation,
): Promise<void> {
  const { store, now, newId } = desk();
  const id = newId();
  const expires_at = now() + OPEN;
  await askToConfirm(store.db, {
    id,
    moderator: interaction.user.id,
    action,
    target: asks.target,
    expires_at,
  });
  const until = ["Nothing is done until you confirm it here, by ", { time: expires_at }, "."] as const;
  await editReply(interaction, confirmationMessage([...lines, until], asks.label, id));
}

/** Carries out or cancels what a moderator was asked to confirm: only for that person, while they are a moderator, and once. */
export async function pressConfirmation(
  interaction: MessageComponentInteraction,
  { isYes, id }: ConfirmationPress,
  { commands, roleId, desk }: Moderation,
): Promise<void> {
  refuseUnlessModerator(interaction, roleId);
  const { store, now } = desk();
  await interaction.deferUpdate();
  const asked = await takeConfirmation(store.db, id, interaction.user.id);
  if (asked === undefined)
    throw new UserError("This was answered already. To do it anyway, use the command again.");
  const [name, subname] = asked.action.split(" ");
  const subcommand = commands
    .find((command) => command.name === name)
    ?.subcommands.find((one) => one.name === subname);
  if (!isYes || subcommand?.confirmed === undefined) {
    await editReply(interaction, moderatorMessage(["Cancelled: nothing was done."]));
    return;
  }
  if (asked.expires_at <= now()) {
    const words = "It took too long to confirm this, so nothing was done. Use the command again.";
    await editReply(interaction, moderatorMessage([words]));
    return;
  }
  try {
    const by = {
      moderator: interaction.user.id,
      guild: interaction.guildId ?? "",
      progress: showProgress(interaction),
    };
    const { lines } = await subcommand.confirmed(asked.target, by, desk());
    await editReply(interaction, moderatorMessage(lines));
  } catch (error) {
    if (error instanceof UserError) await editReply(interaction, moderatorMessage([error.message]));
    else throw error;
  }
}
