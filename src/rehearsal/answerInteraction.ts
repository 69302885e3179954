import {
  InteractionResponseType as callback,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import { discordError, invalidForm, type BodyProblem } from "./discordError.ts";
import type { SentFile } from "./attach.ts";
import type { Interaction } from "./interaction.ts";
import { limits } from "./limits.ts";
import { createMessage, editMessage, findMessage, flagsOf, type SentContent } from "./messages.ts";
import type { MessageBody, StoredMessage, World } from "./world.ts";

/** The callback types that Discord accepts for each type of interaction. */
const taken: Partial<Record<InteractionType, readonly callback[]>> = {
  [InteractionType.ApplicationCommand]: [
    callback.ChannelMessageWithSource,
    callback.DeferredChannelMessageWithSource,
    callback.Modal,
  ],
  [InteractionType.MessageComponent]: [
    callback.ChannelMessageWithSource,
    callback.DeferredChannelMessageWithSource,
    callback.DeferredMessageUpdate,
    callback.UpdateMessage,
    callback.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [callback.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    callback.ChannelMessageWithSource,
    callback.DeferredChannelMessageWithSource,
    callback.DeferredMessageUpdate,
    callback.UpdateMessage,
  ],
};

/**
 * Acknowledges an interaction and returns the message that this created or changed, if any. Throws Discord's errors:
 * 10062 if it is unknown or too late, 40060 if it is already acknowledged, 50035 for a wrong type or body.
 */
export function answerInteraction(
  world: World,
  { id, token }: { readonly id: string; readonly token: string },
  body: MessageBody,
  files: readonly SentFile[],
): { readonly interaction: Interaction; readonly message: APIMessage | undefined } {
  const interaction = world.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw discordError("unknownInteraction");
  if (interaction.acknowledgedWith !== undefined) throw discordError("alreadyAcknowledged");
  if (world.clock() - interaction.createdAt > limits.acknowledgeMs) {
    interaction.fail("The application did not respond");
    throw discordError("unknownInteraction");
  }
  const type = body["type"] as callback;
  const data = (body["data"] ?? {}) as MessageBody;
  const mayUpdate =
    interaction.source !== undefined ||
    (type !== callback.DeferredMessageUpdate && type !== callback.UpdateMessage);
  if (taken[interaction.type]?.includes(type) !== true || !mayUpdate) {
    throw invalidForm([{ path: "type", message: `Value ${type} is not allowed for this interaction.` }]);
  }
  const message = apply(world, interaction, type, { body: data, files });
  interaction.acknowledgedWith = type;
  return { interaction, message };
}

function apply(
  world: World,
  interaction: Interaction,
  type: callback,
  content: SentContent,
): APIMessage | undefined {
  const data = content.body;
  switch (type) {
    case callback.ChannelMessageWithSource:
    case callback.DeferredChannelMessageWithSource: {
      const loading = type === callback.DeferredChannelMessageWithSource;
      if (loading && (flagsOf(data) & ~MessageFlags.Ephemeral) !== 0) {
        throw invalidForm([
          { path: "data.flags", message: "A deferred reply accepts only the ephemeral flag." },
        ]);
      }
      const stored = replyMessage(world, interaction, content, { loading });
      interaction.original = stored.message.id;
      if (!loading) interaction.settle({ kind: "message", message: stored.message });
      return stored.message;
    }
    case callback.DeferredMessageUpdate:
    case callback.UpdateMessage: {
      const stored = findMessage(world, interaction.channel, interaction.source);
      interaction.original = stored.message.id;
      if (type === callback.DeferredMessageUpdate) return stored.message;
      const message = editMessage(world, interaction.channel, stored, content);
      interaction.settle({ kind: "message", message });
      return message;
    }
    case callback.ApplicationCommandAutocompleteResult:
      interaction.settle({ kind: "choices", choices: checkedChoices(data["choices"]) });
      return undefined;
    default:
      interaction.settle({
        kind: "modal",
        id: interaction.id,
        modal: data as unknown as APIModalInteractionResponseCallbackData,
      });
      return undefined;
  }
}

/**
 * Sends a follow-up message with an interaction's token. As in Discord, the first one after a deferred reply replaces
 * "thinking" and is just as private.
 */
export function followUp(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly SentFile[],
): APIMessage {
  const original = world.messages
    .get(interaction.channel.id)
    ?.findLast((stored) => stored.message.id === interaction.original);
  if (original !== undefined && ((original.message.flags ?? 0) & MessageFlags.Loading) !== 0) {
    return editReply(world, interaction, original, { body, files });
  }
  const { message } = replyMessage(world, interaction, { body, files }, { after: interaction.original });
  interaction.settle({ kind: "message", message });
  return message;
}

/** Edits a message of an interaction. Editing a deferred reply delivers what the person was waiting for. */
export function editReply(
  world: World,
  interaction: Interaction,
  stored: StoredMessage,
  content: SentContent,
): APIMessage {
  const message = editMessage(world, interaction.channel, stored, content);
  interaction.settle({ kind: "message", message });
  return message;
}

/** The interaction of a webhook token. Throws 50027 if the token is unknown, expired or not yet usable. */
export function interactionByToken(world: World, token: string): Interaction {
  for (const interaction of world.interactions.values()) {
    if (interaction.token !== token) continue;
    if (world.clock() - interaction.createdAt > limits.tokenMs) break;
    return interaction;
  }
  throw discordError("invalidToken");
}

function replyMessage(
  world: World,
  interaction: Interaction,
  { body, files }: SentContent,
  { loading = false, after }: { loading?: boolean; after?: string | undefined },
): StoredMessage {
  const { by, channel, name } = interaction;
  const isPrivate = (flagsOf(body) & MessageFlags.Ephemeral) !== 0;
  const about = {
    type:
      after !== undefined || interaction.source !== undefined
        ? MessageType.Reply
        : MessageType.ChatInputCommand,
    webhook_id: world.application.id,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: by.user,
      authorizing_integration_owners: { "0": world.guild.id },
    },
    ...(name !== undefined && {
      interaction: { id: interaction.id, type: interaction.type, name, user: by.user },
    }),
    ...((after ?? interaction.source) !== undefined && {
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: channel.id,
        message_id: after ?? interaction.source,
      },
    }),
  } as Partial<APIMessage>;
  const onlyFor = isPrivate ? by.user.id : undefined;
  return createMessage(world, { channel, author: world.bot, body, files, onlyFor, about, loading });
}

function checkedChoices(value: unknown): readonly APIApplicationCommandOptionChoice[] {
  const choices = Array.isArray(value) ? (value as APIApplicationCommandOptionChoice[]) : [];
  const fits = (text: string) => text.length >= 1 && text.length <= limits.choice;
  const problems: BodyProblem[] = [];
  if (choices.length > limits.choices) {
    problems.push({ path: "data.choices", message: `Must be ${limits.choices} or fewer in length.` });
  }
  for (const [index, { name, value }] of choices.entries()) {
    const message = `Must be between 1 and ${limits.choice} in length.`;
    if (!fits(name)) problems.push({ path: `data.choices.${index}.name`, message });
    if (typeof value === "string" && !fits(value)) {
      problems.push({ path: `data.choices.${index}.value`, message });
    }
  }
  if (problems.length > 0) throw invalidForm(problems);
  return choices;
}
