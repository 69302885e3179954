import type { Client } from "discord.js";
import { noticeMessage } from "../render/discord/noticeMessage.ts";
import type { TellWaiting } from "../schedule/resolveDeferrals.ts";
import { askFor, unlessRefused } from "./createPostingFinder.ts";
import { editOriginal } from "./send.ts";

const INTERRUPTED = "I was interrupted before I could answer. Please ask again.";

/** Puts a notice in the place of a reply that would otherwise say that the bot is thinking until Discord gives up. */
export const createTellWaiting =
  (client: Client<true>): TellWaiting =>
  (deferral) =>
    unlessRefused(async () => {
      const found = await askFor(client, deferral);
      if (found.kind !== "awaited") return found;
      const sender = { client, applicationId: client.application.id, token: deferral.token };
      return { kind: "there", ...(await editOriginal(sender, noticeMessage(INTERRUPTED))) };
    });
