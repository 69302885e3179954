import { Routes, type APIDMChannel, type Client } from "discord.js";
import type { DigestChannel, SendOutcome } from "../schedule/digestChannel.ts";
import { EPHEMERAL } from "../render/discord/component.ts";
import { digestMessage } from "../render/discord/digestMessage.ts";
import { moderatorMessage } from "../render/discord/moderatorMessage.ts";
import type { BotContext } from "./botContext.ts";
import { guildOf, lacksIn } from "./channelAccess.ts";
import { findMarked, postMessage } from "./channelMessages.ts";
import { describeError } from "./describeError.ts";
import { refusalOf } from "./refusal.ts";

/**
 * Posts digests in Discord.
 *
 * @param moderatorChannel receives warnings for the moderators of its own server. In other servers, or if it is gone,
 * warnings go by direct message to whoever added the digest, or else to the server's owner
 * @param publicUrl where people open the reader, if it is served
 */
export function createDigestChannel(
  client: Client,
  moderatorChannel: string | undefined,
  log: BotContext["log"],
  publicUrl?: string,
): DigestChannel {
  return {
    send: (channel, part, nonce) =>
      outcomeOf(() => postMessage(client, channel, digestMessage(part, false, publicUrl), { nonce })),
    async find(channel, mark, since) {
      // Without this permission, Discord returns no messages and no error.
      const lacks = await lacksIn(client, channel);
      const lack = lacks.find((permission) => permission === "Read Message History");
      if (lacks.length === 1 && lack !== undefined)
        return { kind: "failed", reason: `the bot lacks ${lack}`, isLasting: true };
      let found: string | undefined;
      const outcome = await outcomeOf(async () => {
        found = await findMarked(client, channel, mark, since);
        return found ?? "";
      });
      return outcome.kind === "sent" && found === undefined ? undefined : outcome;
    },
    lacks: (channel) => lacksIn(client, channel),
    async tellModerators(adder, line, guild) {
      const { body, files } = moderatorMessage([line], { isTrouble: true, title: "Digest" });
      const message = { body: { ...body, flags: body.flags & ~EPHEMERAL }, files };
      for (const place of placesToTell(client, moderatorChannel, adder, guild))
        try {
          await postMessage(client, await place.open(), message);
          return;
        } catch (error) {
          log.warn(
            { err: describeError(error), place: place.name, guild },
            "could not warn the moderators here",
          );
        }
      log.error({ line, guild }, "could not warn the moderators anywhere");
    },
  };
}

/** Where to warn the moderators of a server, best place first. */
function placesToTell(
  client: Client,
  moderatorChannel: string | undefined,
  adder: string,
  guild: string,
): readonly { readonly name: string; readonly open: () => Promise<string> }[] {
  const owner = client.guilds.cache.get(guild)?.ownerId;
  // Never tell one server about another.
  const isElsewhere =
    moderatorChannel === undefined || (guildOf(client, moderatorChannel) ?? guild) !== guild;
  return [
    ...(isElsewhere ? [] : [{ name: "moderators' channel", open: () => Promise.resolve(moderatorChannel) }]),
    { name: "whoever added the digest", open: () => openDirect(client, adder) },
    ...(owner === undefined || owner === adder
      ? []
      : [{ name: "owner of the server", open: () => openDirect(client, owner) }]),
  ];
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
