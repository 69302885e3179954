import { EmbedType, MessageFlags, MessageType, type APIMessage } from "discord-api-types/v10";
import { attachments, type SentFile } from "./attach.ts";
import { settleComponents } from "./settleComponents.ts";
import { describeUser } from "./describe.ts";
import { discordError, invalidForm } from "./discordError.ts";
import { limits } from "./limits.ts";
import { pingsOf } from "./mentions.ts";
import { problemOf } from "./rules.ts";
import { textField } from "./textField.ts";
import { tell, type MessageBody, type StoredMessage, type World } from "./world.ts";
import type { Account, Channel } from "./guild.ts";

/** The flags that a body may set on a new message, besides the ephemeral flag. */
const settable =
  MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;

/** A message as it is sent: fields and files. */
export interface SentContent {
  readonly body: MessageBody;
  readonly files: readonly SentFile[];
}

/** A message to create: its channel, author, body and files. */
export interface Draft extends SentContent {
  readonly channel: Channel;
  readonly author: Account;
  /** The id of the only user who can see it. */
  readonly onlyFor?: string | undefined;
  /** Fields that depend on how it is created, such as its type. */
  readonly about?: Partial<APIMessage>;
  /** Whether it is a "thinking" message, without content yet. */
  readonly loading?: boolean;
}

/** Creates a message and notifies all listeners. Throws Discord's errors for a bad or empty body. */
export function createMessage(world: World, draft: Draft): StoredMessage {
  const { channel, author, body, files, onlyFor, loading = false } = draft;
  if (author === world.bot && !loading) check(world, body, files);
  const flags =
    (flagsOf(body) & settable) |
    (onlyFor === undefined ? 0 : MessageFlags.Ephemeral) |
    (loading ? MessageFlags.Loading : 0);
  const message = {
    id: world.newId(),
    channel_id: channel.id,
    author: describeUser(author),
    timestamp: new Date(world.clock()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: MessageType.Default,
    flags: flagSet(flags),
    ...contentOf(world, channel, draft, []),
    ...(author === world.bot && { application_id: world.application.id }),
    ...draft.about,
  } as APIMessage;
  const stored: StoredMessage = { message, body, onlyFor };
  const list = world.messages.get(channel.id);
  if (list === undefined) world.messages.set(channel.id, [stored]);
  else list.push(stored);
  tell(world, { kind: "messageCreated", stored });
  return stored;
}

/** Edits a message like a PATCH (missing fields stay unchanged) and notifies all listeners. */
export function editMessage(
  world: World,
  channel: Channel,
  stored: StoredMessage,
  { body, files }: SentContent,
): APIMessage {
  const { message } = stored;
  const wasLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const flags = (message.flags ?? 0) | (flagsOf(body) & MessageFlags.IsComponentsV2);
  const whole: MessageBody = { ...stored.body, ...body, flags };
  const keptFiles = message.attachments.filter(
    ({ id }) =>
      !Array.isArray(body["attachments"]) || body["attachments"].some((item) => String(item?.id) === id),
  );
  check(
    world,
    whole,
    files,
    keptFiles.map((file) => file.filename),
  );
  stored.body = whole;
  stored.message = {
    ...message,
    ...contentOf(
      world,
      channel,
      { body: { ...whole, attachments: body["attachments"] }, files },
      message.attachments,
    ),
    flags: flagSet(flags & ~MessageFlags.Loading),
    edited_timestamp: wasLoading ? null : new Date(world.clock()).toISOString(),
  };
  tell(world, { kind: "messageUpdated", stored });
  return stored.message;
}

/** Deletes a message and notifies all listeners. */
export function deleteMessage(world: World, stored: StoredMessage): void {
  const list = world.messages.get(stored.message.channel_id) ?? [];
  world.messages.set(
    stored.message.channel_id,
    list.filter((other) => other !== stored),
  );
  tell(world, { kind: "messageDeleted", stored });
}

/** The stored message with this id in a channel. Throws `Unknown Message`. */
export function findMessage(world: World, channel: Channel, id: string | undefined): StoredMessage {
  const found = world.messages.get(channel.id)?.findLast((stored) => stored.message.id === id);
  if (found === undefined) throw discordError("unknownMessage");
  return found;
}

/** The flags in a body; 0 if there are none. */
export function flagsOf(body: MessageBody): number {
  return typeof body["flags"] === "number" ? body["flags"] : 0;
}

/** Bits as a set of flags; the enumeration has no type for combinations. */
function flagSet(bits: unknown): MessageFlags {
  return bits as MessageFlags;
}

function contentOf(
  world: World,
  channel: Channel,
  { body, files }: SentContent,
  former: APIMessage["attachments"],
): Partial<APIMessage> {
  const kept = attachments(world, channel, former, { listed: body["attachments"], files });
  const pings = pingsOf(body);
  const people = [world.bot, world.member, world.moderator].filter(({ user }) => pings.includes(user.id));
  return {
    content: textField(body, "content").trim(),
    embeds: Array.isArray(body["embeds"])
      ? body["embeds"].map((embed: object) => ({ type: EmbedType.Rich, ...embed }))
      : [],
    components: settleComponents(body["components"], kept) as unknown as APIMessage["components"] & object,
    attachments: kept,
    mention_everyone: pings.includes("everyone") || pings.includes("here"),
    mentions: people.map((account) => describeUser(account)),
    mention_roles: world.roles.map((role) => role.id).filter((id) => pings.includes(id)),
  };
}

function check(
  world: World,
  body: MessageBody,
  files: readonly SentFile[],
  formerNames: readonly string[] = [],
): void {
  const fileNames = [...formerNames, ...files.map((file) => file.name)];
  const isListed = (key: string) => Array.isArray(body[key]) && body[key].length > 0;
  const hasText = typeof body["content"] === "string" && body["content"].trim() !== "";
  if (!hasText && !isListed("embeds") && !isListed("components") && fileNames.length === 0) {
    throw discordError("emptyMessage");
  }
  if (fileNames.length > limits.files) {
    throw invalidForm([{ path: "attachments", message: `Must be ${limits.files} or fewer in length.` }]);
  }
  const problems = world.rules.message(body, fileNames).map(problemOf);
  if (problems.length > 0) throw invalidForm(problems);
}
