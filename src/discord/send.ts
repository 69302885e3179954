import {
  InteractionResponseType,
  Routes,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord.js";
import { connectionErrorCode } from "./connectionError.ts";
import { EPHEMERAL, type Message } from "../render/discord/component.ts";
import type { Form } from "../render/discord/form.ts";
import { uploadsOf } from "./uploads.ts";

// Messages already have the form of Discord's API and are sent unchanged. discord.js would parse and rebuild them and
// make objects of the response, which is a tenth of the cost of an answer.

/** Interactions that can be answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Interactions that can be deferred, then answered by an edit. */
export type Deferrable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** Where a message arrived. */
export interface Arrived {
  readonly message: string;
  readonly channel: string;
}

/** Replies with a new message in one request; returns where it arrived, as far as Discord says. */
export async function reply(interaction: Answerable, message: Message): Promise<Arrived | undefined> {
  if (interaction.replied || interaction.deferred) {
    const { client, applicationId, token } = interaction;
    const sent = sendAgainIfCut(() =>
      client.rest.post(Routes.webhook(applicationId, token), {
        ...request(message, message.body),
        auth: false,
      }),
    );
    const { id, channel_id: channel } = (await sent) as { id: string; channel_id: string };
    return { message: id, channel };
  }
  const type = InteractionResponseType.ChannelMessageWithSource;
  const { resource } = await respond(interaction, message, { type, data: message.body });
  const arrived = resource?.message;
  return arrived && { message: arrived.id, channel: arrived.channel_id };
}

/** Replaces the message whose button was pressed; its old files are removed. */
export async function replace(interaction: MessageComponentInteraction, message: Message): Promise<Arrived> {
  const type = InteractionResponseType.UpdateMessage;
  await respond(interaction, message, { type, data: changeOf(message) });
  return { message: interaction.message.id, channel: interaction.channelId };
}

/** Answers a button press with a form. */
export async function showForm(interaction: MessageComponentInteraction, form: Form): Promise<void> {
  const { client, id, token } = interaction;
  const body = { type: InteractionResponseType.Modal, data: form };
  await sendAgainIfCut(() => client.rest.post(Routes.interactionCallback(id, token), { body, auth: false }));
  interaction.replied = true;
}

/** Replaces a deferred reply, or a deferred edit of one. */
export async function editReply(interaction: Deferrable, message: Message): Promise<void> {
  const { client, applicationId, token } = interaction;
  const route = Routes.webhookMessage(applicationId, token, "@original");
  await client.rest.patch(route, { ...request(message, changeOf(message)), auth: false });
  interaction.replied = true;
}

/** Replaces the message whose button was pressed, after the press was answered with another message. */
export async function changePressed(
  interaction: MessageComponentInteraction,
  message: Message,
): Promise<void> {
  const { client, applicationId, token } = interaction;
  const route = Routes.webhookMessage(applicationId, token, interaction.message.id);
  await client.rest.patch(route, { ...request(message, changeOf(message)), auth: false });
}

async function respond(
  interaction: Answerable,
  message: Message,
  body: object,
): Promise<RESTPostAPIInteractionCallbackWithResponseResult> {
  const { client, id, token } = interaction;
  const route = Routes.interactionCallback(id, token);
  const query = new URLSearchParams({ with_response: "true" });
  const result = await sendAgainIfCut(() =>
    client.rest.post(route, { ...request(message, body), query, auth: false }),
  );
  interaction.replied = true;
  return result as RESTPostAPIInteractionCallbackWithResponseResult;
}

/** The body of an edit: everything except the flags that only a new message can have, such as private. */
function changeOf({ body }: Message): Message["body"] {
  return { ...body, flags: body.flags & ~EPHEMERAL };
}

function request(message: Message, body: object) {
  return { body, files: uploadsOf(message) };
}

/**
 * Retries once after a broken connection, which discord.js does not do. If the first attempt did arrive, Discord
 * refuses the second.
 */
async function sendAgainIfCut<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (connectionErrorCode(error) === undefined) throw error;
    return await send();
  }
}
