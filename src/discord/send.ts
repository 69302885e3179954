import {
  InteractionResponseType,
  Routes,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type APIMessage,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord.js";
import { EPHEMERAL, type Message } from "../render/discord/component.ts";
import type { Form } from "../render/discord/form.ts";
import { sendAgainIfCut } from "./sendAgainIfCut.ts";
import { uploadsOf } from "./uploads.ts";

// Messages already have the form of Discord's API and are sent unchanged. discord.js would parse and rebuild them and
// make objects of the response, which is a tenth of the cost of an answer.

/** Interactions that can be answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Where a message arrived. */
export interface Arrived {
  readonly message: string;
  readonly channel: string;
}

/** Replies with a new message, in one request if possible; returns where it arrived, as far as Discord says. */
export async function reply(interaction: Answerable, message: Message): Promise<Arrived | undefined> {
  if (isThinking(interaction)) {
    const isPrivate = (message.body.flags & EPHEMERAL) !== 0;
    if (isPrivate === interaction.ephemeral) return editReply(interaction, message);
    // Everybody can see that the bot is thinking, and that message cannot be made private, although this reply is for one
    // person.
    await forgetReply(interaction);
  }
  if (interaction.replied || interaction.deferred) {
    const { client, applicationId, token } = interaction;
    const sent = sendAgainIfCut(() =>
      client.rest.post(Routes.webhook(applicationId, token), {
        ...request(message, message.body),
        auth: false,
      }),
    );
    return placeOf(await sent);
  }
  const type = InteractionResponseType.ChannelMessageWithSource;
  const { resource } = await respond(interaction, message, { type, data: message.body });
  return resource?.message && placeOf(resource.message);
}

/** Replaces the message whose button was pressed; its old files are removed. */
export async function replace(interaction: MessageComponentInteraction, message: Message): Promise<Arrived> {
  if (interaction.deferred) return editReply(interaction, message);
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
export async function editReply(interaction: Answerable, message: Message): Promise<Arrived> {
  const arrived = await editOriginal(interaction, message);
  interaction.replied = true;
  return arrived;
}

/** Replaces the first reply to an interaction, given only its token. */
export async function editOriginal(
  sender: Pick<Answerable, "client" | "applicationId" | "token">,
  message: Message,
): Promise<Arrived> {
  const edited = await sendAgainIfCut(() =>
    sender.client.rest.patch(originalOf(sender), {
      ...request(message, changeOf(message)),
      auth: false,
    }),
  );
  return placeOf(edited);
}

/** Whether people see that the bot is thinking. */
const isThinking = ({ deferred, replied, ephemeral }: Answerable): boolean =>
  deferred && !replied && ephemeral !== null;

/** Deletes the message that says that the bot is thinking. */
async function forgetReply(interaction: Answerable): Promise<void> {
  await interaction.client.rest.delete(originalOf(interaction), { auth: false });
  interaction.replied = true;
}

const originalOf = ({ applicationId, token }: Pick<Answerable, "applicationId" | "token">): `/${string}` =>
  Routes.webhookMessage(applicationId, token, "@original");

function placeOf(posted: unknown): Arrived {
  const { id, channel_id: channel } = posted as APIMessage;
  return { message: id, channel };
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
