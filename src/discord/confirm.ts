import type { ChatInputCommandInteraction, MessageComponentInteraction } from "discord.js";
import type { ModeratorServices, ModeratorReply } from "../../commands/moderator.ts";
import { UserError } from "../errors.ts";
import {
  confirmationButton,
  confirmationMessage,
  type ConfirmationPress,
} from "../render/discord/confirmation.ts";
import { capital } from "../render/discord/form.ts";
import { moderatorMessage } from "../render/discord/moderatorMessage.ts";
import { askToConfirm, takeConfirmation } from "../store/confirmations.ts";
import type { Moderation } from "./botContext.ts";
import { refuseUnlessModerator } from "./isModerator.ts";
import { subcommandOf } from "./subcommandOf.ts";
import { editReply, type Answerable } from "./send.ts";
import { showProgress } from "./showProgress.ts";

/** Milliseconds a question stays open. */
const OPEN = 10 * 60_000;

/** The reply once a question has expired. */
export const TOO_LATE = "This confirmation has expired, so nothing was changed. Repeat the command.";

/** Asks the moderator to confirm `action` ("command subcommand"); the question survives a restart. */
export async function askFirst(
  interaction: ChatInputCommandInteraction,
  action: string,
  { lines, asks }: ModeratorReply & Required<Pick<ModeratorReply, "asks">>,
  { services }: Moderation,
): Promise<void> {
  const { id, expires_at } = await remember(interaction, { action, target: asks.target }, services);
  const title = titleOf(action);
  const until = ["Nothing happens unless you confirm it here by ", { time: expires_at }, "."] as const;
  await editReply(interaction, confirmationMessage([...lines, until], { label: asks.label, id, title }));
}

/** A title for what was done: "corpus undo" as "Corpus: undo". */
function titleOf(action: string): string {
  const [command = "", subcommand = ""] = action.split(" ");
  return `${capital(command)}: ${subcommand}`;
}

/** Reports what was done, with a button for the next step if there is one. */
export async function tell(
  interaction: Answerable,
  action: string,
  { lines, isTrouble = false, next = [] }: ModeratorReply,
  { services }: Pick<Moderation, "services">,
): Promise<void> {
  const buttons = await Promise.all(
    next.map(async (step) => {
      const { id } = await remember(interaction, step, services);
      return confirmationButton(2, step.label, { kind: step.asksMore === true ? "form" : "confirm", id });
    }),
  );
  await editReply(interaction, moderatorMessage(lines, { isTrouble, title: titleOf(action), buttons }));
}

/** Stores what this moderator's button press will do, for a few minutes. */
async function remember(
  { user }: Answerable,
  { action, target }: { readonly action: string; readonly target: string },
  { store, now, newId }: ModeratorServices,
): Promise<{ readonly id: string; readonly expires_at: number }> {
  const open = { id: newId(), expires_at: now() + OPEN };
  await askToConfirm(store.db, { ...open, moderator: user.id, action, target });
  return open;
}

/** Carries out or cancels a pending confirmation: once, for the same person, while they are a moderator. */
export async function pressConfirmation(
  interaction: MessageComponentInteraction,
  { kind, id }: ConfirmationPress,
  { commands, roleId, services }: Moderation,
): Promise<void> {
  refuseUnlessModerator(interaction, roleId);
  const { store, now } = services;
  await interaction.deferUpdate();
  const asked = await takeConfirmation(store.db, id, interaction.user.id);
  if (asked === undefined)
    throw new UserError("This was already answered. To do it again, repeat the command.");
  const subcommand = subcommandOf(asked.action, commands);
  if (kind === "cancel" || subcommand?.confirmed === undefined) {
    await editReply(interaction, moderatorMessage(["Cancelled. Nothing was changed."]));
    return;
  }
  if (asked.expires_at <= now()) {
    await editReply(interaction, moderatorMessage([TOO_LATE]));
    return;
  }
  try {
    const by = {
      moderator: interaction.user.id,
      guild: interaction.guildId ?? "",
      progress: showProgress(interaction),
    };
    await tell(interaction, asked.action, await subcommand.confirmed(asked.target, by, services), {
      services,
    });
  } catch (error) {
    if (error instanceof UserError) await editReply(interaction, moderatorMessage([error.message]));
    else throw error;
  }
}
