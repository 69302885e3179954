import { DiscordAPIError, MessageFlags, Routes, type APIMessage, type Client } from "discord.js";
import { answerMessage } from "../render/discord/answerMessage.ts";
import type { PostingFinder, Whereabouts } from "../schedule/resolvePostings.ts";
import type { PostingRow } from "../store/schema.ts";
import { answerPicture } from "./answerPicture.ts";
import type { BotContext } from "./botContext.ts";
import { findOwn } from "./channelMessages.ts";
import type { AnswerContent } from "./createMessageEditor.ts";
import { refusalOf } from "./refusal.ts";
import { editOriginal } from "./send.ts";

/** A token is valid for 15 minutes. Shortly before, clock differences could make "expired" look like "never posted". */
const TOKEN_SURE = 10 * 60_000;
/** The search in a channel starts this much before the answer was begun, because clocks differ. */
const CLOCK_DIFFERENCE = 5 * 60_000;
/** Unknown message, unknown webhook, invalid webhook token: Discord's codes for an interaction without an answer. */
const unanswered = new Set<number | string>([10008, 10015, 50027]);
const GONE = 10003;

/** Finds answers in Discord: by the interaction's token while it is valid, then among the channel's messages. */
export function createPostingFinder(client: Client<true>, log: BotContext["log"]): PostingFinder {
  return {
    find: (posting, now) =>
      unlessRefused(() =>
        now - posting.at < TOKEN_SURE ? askFor(client, posting) : lookFor(client, posting),
      ),
    deliver: ({ token }, content) =>
      unlessRefused(async () => {
        const { answer, view } = JSON.parse(content) as AnswerContent;
        const message = answerMessage(answer, view, await answerPicture(answer, view, log));
        const sender = { client, applicationId: client.application.id, token };
        return { kind: "there", ...(await editOriginal(sender, message)) };
      }),
  };
}

/** Does something in Discord; a refusal is a result. */
export async function unlessRefused(work: () => Promise<Whereabouts>): Promise<Whereabouts> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code === GONE) return { kind: "not there" };
    return refusal === undefined
      ? { kind: "failed", reason: String(error) }
      : { kind: "unknown", reason: refusal.reason };
  }
}

/** Asks Discord what became of an interaction, by its token. */
export async function askFor(
  client: Client<true>,
  { token }: Pick<PostingRow, "token">,
): Promise<Whereabouts> {
  const route = Routes.webhookMessage(client.application.id, token, "@original");
  try {
    const message = (await client.rest.get(route, { auth: false })) as APIMessage;
    return isThinking(message) ? { kind: "awaited" } : { kind: "there", message: message.id };
  } catch (error) {
    if (error instanceof DiscordAPIError && unanswered.has(error.code)) return { kind: "not there" };
    throw error;
  }
}

async function lookFor(client: Client<true>, { channel, interaction, at }: PostingRow): Promise<Whereabouts> {
  const isIt = (message: APIMessage): boolean =>
    message.interaction_metadata?.id === interaction && !isThinking(message);
  const message = await findOwn(client, channel, isIt, at - CLOCK_DIFFERENCE);
  return message === undefined ? { kind: "not there" } : { kind: "there", message };
}

/** Whether a message only says that the bot is thinking, so the answer has not arrived. */
function isThinking({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}
