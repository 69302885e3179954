import { MessageFlags, type MessageComponentInteraction, type ModalSubmitInteraction } from "discord.js";
import type { ModeratorOption, Subcommand } from "../../commands/moderator.ts";
import { UserError } from "../errors.ts";
import { readConfirmationId } from "../render/discord/confirmation.ts";
import { capital, formOf } from "../render/discord/form.ts";
import { readConfirmation } from "../store/confirmations.ts";
import type { Moderation } from "./botContext.ts";
import { TOO_LATE, tell } from "./confirm.ts";
import { refuseUnlessModerator } from "./isModerator.ts";
import { showForm } from "./send.ts";
import { showProgress } from "./showProgress.ts";
import { subcommandOf } from "./subcommandOf.ts";

/** What a form runs, on what. */
interface Filled {
  readonly action: string;
  readonly target: string;
  readonly subcommand: Subcommand;
}

/** Opens the form of a button. It can be reopened until it expires, in case it is closed by mistake. */
export async function openForm(
  interaction: MessageComponentInteraction,
  id: string,
  moderation: Moderation,
): Promise<void> {
  const { subcommand, target } = await filledBy(interaction, id, moderation);
  await showForm(
    interaction,
    formOf(id, `${capital(subcommand.name)}: ${target}`, subcommand.options.filter(isField)),
  );
}

/** Runs what a form was opened for, with the texts in it. */
export async function submitForm(interaction: ModalSubmitInteraction, moderation: Moderation): Promise<void> {
  const { id = "" } = readConfirmationId(interaction.customId) ?? {};
  const { action, target, subcommand } = await filledBy(interaction, id, moderation);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const told = await subcommand.run(
    {
      moderator: interaction.user.id,
      guild: interaction.guildId ?? "",
      channel: interaction.channelId ?? "",
      text(name) {
        if (subcommand.options.some((option) => option.name === name && isTarget(option))) return target;
        const field = interaction.fields.fields.get(name);
        const typed = field !== undefined && "value" in field ? String(field.value).trim() : "";
        return typed === "" ? undefined : typed;
      },
      flag: () => false,
      upload: () => undefined,
      mayPost: () => false,
      progress: showProgress(interaction),
    },
    moderation.services,
  );
  await tell(interaction, action, told, moderation);
}

const isTarget = ({ completes }: ModeratorOption): boolean => completes === "articles";
const isField = (option: ModeratorOption): boolean => option.kind === "text" && !isTarget(option);

/** Reads what was stored for a moderator; throws a `UserError` if it has expired or was for somebody else. */
async function filledBy(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  id: string,
  { commands, roleId, services }: Moderation,
): Promise<Filled> {
  refuseUnlessModerator(interaction, roleId);
  const { store, now } = services;
  const asked = await readConfirmation(store.db, id, interaction.user.id);
  const subcommand = asked && subcommandOf(asked.action, commands);
  if (subcommand === undefined || asked === undefined || asked.expires_at <= now())
    throw new UserError(TOO_LATE);
  return { ...asked, subcommand };
}
