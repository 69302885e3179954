import { DiscordAPIError, Routes, type APIMessage, type Client } from "discord.js";
import type { PostingFinder, Whereabouts } from "../schedule/resolvePostings.ts";
import type { PostingRow } from "../store/schema.ts";
import { findOwn } from "./channelMessages.ts";
import { refusalOf } from "./refusal.ts";

/** A token is valid for 15 minutes. Shortly before, clock differences could make "expired" look like "never posted". */
const TOKEN_SURE = 10 * 60_000;
/** The search in a channel starts this much before the answer was begun, because clocks differ. */
const CLOCK_DIFFERENCE = 5 * 60_000;
/** Unknown message, unknown webhook, invalid webhook token: Discord's codes for an interaction without an answer. */
const unanswered = new Set<number | string>([10008, 10015, 50027]);
const GONE = 10003;

/** Finds answers in Discord: by the interaction's token while it is valid, then among the channel's messages. */
export function createPostingFinder(client: Client<true>): PostingFinder {
  return {
    async find(posting, now) {
      try {
        return now - posting.at < TOKEN_SURE ? await askFor(client, posting) : await lookFor(client, posting);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal?.code === GONE) return { kind: "not there" };
        return refusal === undefined
          ? { kind: "failed", reason: String(error) }
          : { kind: "unknown", reason: refusal.reason };
      }
    },
  };
}

async function askFor(client: Client<true>, { token }: PostingRow): Promise<Whereabouts> {
  const route = Routes.webhookMessage(client.application.id, token, "@original");
  try {
    const { id } = (await client.rest.get(route, { auth: false })) as APIMessage;
    return { kind: "there", message: id };
  } catch (error) {
    if (error instanceof DiscordAPIError && unanswered.has(error.code)) return { kind: "not there" };
    throw error;
  }
}

async function lookFor(client: Client<true>, { channel, interaction, at }: PostingRow): Promise<Whereabouts> {
  const isIt = (message: APIMessage): boolean => message.interaction_metadata?.id === interaction;
  const message = await findOwn(client, channel, isIt, at - CLOCK_DIFFERENCE);
  return message === undefined ? { kind: "not there" } : { kind: "there", message };
}
