import type { ChatInputCommandInteraction, MessageComponentInteraction } from "discord.js";
import type { ModeratorDesk, ModeratorReply } from "../../commands/moderator.ts";
import { UserError } from "../errors.ts";
import {
  confirmationButton,
  confirmationMessage,
  type ConfirmationPress,
} from "../render/discord/confirmation.ts";
import { moderatorMessage } from "../render/discord/moderatorMessage.ts";
import { askToConfirm, takeConfirmation } from "../store/confirmations.ts";
import type { Moderation } from "./botContext.ts";
import { refuseUnlessModerator } from "./isModerator.ts";
import { editReply, type Deferrable } from "./send.ts";
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
  const { id, expires_at } = await remember(interaction, { action, target: asks.target }, desk());
  const title = titleOf(action);
  const until = ["Nothing is done until you confirm it here, by ", { time: expires_at }, "."] as const;
  await editReply(interaction, confirmationMessage([...lines, until], { label: asks.label, id, title }));
}

/** What was done, above the reply: "corpus undo" as "Corpus: undo". */
function titleOf(action: string): string {
  const [command = "", subcommand = ""] = action.split(" ");
  return `${command.charAt(0).toUpperCase()}${command.slice(1)}: ${subcommand}`;
}

/** Tells a moderator what was done, with a button for what they may want to do then. */
export async function tell(
  interaction: Deferrable,
  action: string,
  { lines, isTrouble = false, next }: ModeratorReply,
  { desk }: Pick<Moderation, "desk">,
): Promise<void> {
  const buttons =
    next === undefined
      ? []
      : [
          confirmationButton(2, next.label, {
            isYes: true,
            id: (await remember(interaction, next, desk())).id,
          }),
        ];
  await editReply(interaction, moderatorMessage(lines, { isTrouble, title: titleOf(action), buttons }));
}

/** Remembers what a press of this moderator's is to do, for some minutes. */
async function remember(
  { user }: Deferrable,
  { action, target }: { readonly action: string; readonly target: string },
  { store, now, newId }: ModeratorDesk,
): Promise<{ readonly id: string; readonly expires_at: number }> {
  const open = { id: newId(), expires_at: now() + OPEN };
  await askToConfirm(store.db, { ...open, moderator: user.id, action, target });
  return open;
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
    await tell(interaction, asked.action, await subcommand.confirmed(asked.target, by, desk()), { desk });
  } catch (error) {
    if (error instanceof UserError) await editReply(interaction, moderatorMessage([error.message]));
    else throw error;
  }
}
