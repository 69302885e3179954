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

// Messages are made as Discord's API takes them, and go out as they are: discord.js would take them apart, put them
// together again and make objects of what comes back, which is a tenth of what an answer costs.

/** What can be answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** What can be deferred, and is then answered by an edit. */
export type Deferrable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** Where a message has arrived. */
export interface Arrived {
  readonly message: string;
  readonly channel: string;
}

/** Answers with a new message, in one request; says where it arrived, as far as Discord does. */
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

/** Puts a message in the place of the one whose button was pressed; files of the former go away. */
export async function replace(interaction: MessageComponentInteraction, message: Message): Promise<Arrived> {
  const type = InteractionResponseType.UpdateMessage;
  await respond(interaction, message, { type, data: changeOf(message) });
  return { message: interaction.message.id, channel: interaction.channelId };
}

/** Answers a press with a form. */
export async function showForm(interaction: MessageComponentInteraction, form: Form): Promise<void> {
  const { client, id, token } = interaction;
  const body = { type: InteractionResponseType.Modal, data: form };
  await sendAgainIfCut(() => client.rest.post(Routes.interactionCallback(id, token), { body, auth: false }));
  interaction.replied = true;
}

/** Puts a message in the place of a reply, or of a change of one, that was deferred. */
export async function editReply(interaction: Deferrable, message: Message): Promise<void> {
  const { client, applicationId, token } = interaction;
  const route = Routes.webhookMessage(applicationId, token, "@original");
  await client.rest.patch(route, { ...request(message, changeOf(message)), auth: false });
  interaction.replied = true;
}

/** Puts a message in the place of the one whose button was pressed, after the press has been answered with another. */
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

/** What an edit sends: everything but what only a new message can be, private. */
function changeOf({ body }: Message): Message["body"] {
  return { ...body, flags: body.flags & ~EPHEMERAL };
}

function request(message: Message, body: object) {
  return { body, files: uploadsOf(message) };
}

/** Sends once more where the connection broke, which discord.js does not; should the first have arrived, Discord refuses the second. */
async function sendAgainIfCut<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (connectionErrorCode(error) === undefined) throw error;
    return await send();
  }
}
