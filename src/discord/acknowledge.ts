import {
  DiscordAPIError,
  InteractionResponseType,
  Routes,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import { EPHEMERAL } from "../render/discord/component.ts";
import type { BotContext } from "./botContext.ts";
import { sendAgainIfCut } from "./sendAgainIfCut.ts";

/** Discord's code for an interaction that is acknowledged already. */
export const ANSWERED_BEFORE = 40060;

/** Tells Discord that a reply will come: everybody, or only who asked, sees that the bot is thinking. */
export async function acknowledge(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  isPrivate: boolean,
  { onDeferral }: Pick<BotContext, "onDeferral">,
): Promise<void> {
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  await onDeferral?.(interaction);
  await callBack(interaction, { type, data: { flags: isPrivate ? EPHEMERAL : 0 } });
  interaction.ephemeral = isPrivate;
}

/** Tells Discord that the message of a press will change, or that a reply will come; people see no difference. */
export async function acknowledgePress(interaction: MessageComponentInteraction): Promise<void> {
  await callBack(interaction, { type: InteractionResponseType.DeferredMessageUpdate });
}

async function callBack(
  interaction:
    ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction,
  body: object,
): Promise<void> {
  const { client, id, token } = interaction;
  const route = Routes.interactionCallback(id, token);
  await sendAgainIfCut(() => client.rest.post(route, { body, auth: false })).catch((error: unknown) => {
    // It arrived, but Discord's word of it did not, so that it was sent again.
    if (!(error instanceof DiscordAPIError && error.code === ANSWERED_BEFORE)) throw error;
  });
  interaction.deferred = true;
}
