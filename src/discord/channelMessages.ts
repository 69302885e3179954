import { Routes, SnowflakeUtil, type APIMessage, type Client } from "discord.js";
import type { Message } from "../render/discord/component.ts";
import { uploadsOf } from "./uploads.ts";
import { markId } from "../render/discord/markedMessage.ts";

/** Messages per request to Discord, and the maximum number of requests. */
const AT_ONCE = 100;
const TIMES = 20;

/** Options of a post. */
export interface SendExtras {
  readonly nonce?: string;
  /** The message to reply to. */
  readonly answers?: string;
}

/** Posts a message in a channel and returns its id. With a nonce, repeating it within minutes posts nothing new. */
export async function postMessage(
  client: Client,
  channel: string,
  message: Message,
  { nonce, answers }: SendExtras = {},
): Promise<string> {
  const { id } = (await client.rest.post(Routes.channelMessages(channel), {
    body: {
      ...message.body,
      ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
      ...(answers === undefined
        ? {}
        : { message_reference: { message_id: answers, fail_if_not_exists: false } }),
    },
    files: uploadsOf(message),
  })) as APIMessage;
  return id;
}

/** Replaces the content of a message that the bot posted, whoever asked for it. */
export async function changeMessage(
  client: Client,
  channel: string,
  message: string,
  changed: Message,
): Promise<void> {
  const { components, allowed_mentions, attachments, flags } = changed.body;
  await client.rest.patch(Routes.channelMessage(channel, message), {
    body: { components, allowed_mentions, attachments, flags },
    files: uploadsOf(changed),
  });
}

/** Finds the bot's message with a mark, among those after a time (milliseconds since 1970). */
export function findMarked(
  client: Client,
  channel: string,
  mark: string,
  since: number,
): Promise<string | undefined> {
  const id = markId(mark);
  // Earlier versions put the mark into visible text.
  const isMarked = ({ components = [] }: APIMessage): boolean =>
    components.some((component) => component.id === id) || JSON.stringify(components).includes(mark);
  return findOwn(client, channel, isMarked, since);
}

/** Finds the bot's message that satisfies a test, among those after a time (milliseconds since 1970). */
export async function findOwn(
  client: Client,
  channel: string,
  isIt: (message: APIMessage) => boolean,
  since: number,
): Promise<string | undefined> {
  let after = SnowflakeUtil.generate({
    timestamp: since,
    increment: 0n,
    processId: 0n,
    workerId: 0n,
  }).toString();
  for (let time = 0; time < TIMES; time += 1) {
    const query = new URLSearchParams({ limit: String(AT_ONCE), after });
    const messages = (await client.rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const own = messages.filter(({ author }) => author.id === client.user?.id);
    const found = own.find(isIt);
    if (found !== undefined) return found.id;
    if (messages.length < AT_ONCE) return undefined;
    after = messages
      .map(({ id }) => BigInt(id))
      .reduce((a, b) => (a > b ? a : b))
      .toString();
  }
  return undefined;
}
