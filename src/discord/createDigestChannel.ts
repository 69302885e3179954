import { Routes, type APIDMChannel, type Client } from "discord.js";
import type { DigestChannel, SendOutcome } from "../schedule/digestChannel.ts";
import { digestMessage } from "../render/discord/digestMessage.ts";
import { noticeMessage } from "../render/discord/noticeMessage.ts";
import { findMarked, postMessage } from "./channelMessages.ts";
import { describeError } from "./describeError.ts";
import type { BotContext } from "./botContext.ts";
import { EPHEMERAL } from "../render/discord/component.ts";
import { refusalOf } from "./refusal.ts";

/**
 * Posts digests in Discord.
 *
 * @param moderatorChannel where moderators are told of trouble; without one, whoever added the digest is
 */
export function createDigestChannel(
  client: Client,
  moderatorChannel: string | undefined,
  log: BotContext["log"],
): DigestChannel {
  return {
    send: (channel, part, nonce) =>
      outcomeOf(() => postMessage(client, channel, digestMessage(part, false), { nonce })),
    async find(channel, mark, since) {
      let found: string | undefined;
      const outcome = await outcomeOf(async () => {
        found = await findMarked(client, channel, mark, since);
        return found ?? "";
      });
      return outcome.kind === "sent" && found === undefined ? undefined : outcome;
    },
    async tellModerators(moderator, words) {
      try {
        const channel = moderatorChannel ?? (await openDirect(client, moderator));
        const { body, files } = noticeMessage(words);
        await postMessage(client, channel, { body: { ...body, flags: body.flags & ~EPHEMERAL }, files });
      } catch (error) {
        log.error({ error: describeError(error), words }, "the moderators could not be told");
      }
    },
  };
}

async function outcomeOf(send: () => Promise<string>): Promise<SendOutcome> {
  try {
    return { kind: "sent", message: await send() };
  } catch (error) {
    const refusal = refusalOf(error);
    return refusal === undefined
      ? { kind: "failed", reason: String(error) }
      : { kind: "refused", reason: refusal.reason };
  }
}

async function openDirect(client: Client, user: string): Promise<string> {
  const { id } = (await client.rest.post(Routes.userChannels(), {
    body: { recipient_id: user },
  })) as APIDMChannel;
  return id;
}
