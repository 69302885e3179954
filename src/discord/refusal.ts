import { DiscordAPIError } from "discord.js";

/** Discord's error codes with what they mean to a moderator. */
const meanings: Readonly<Record<number, string>> = {
  10003: "the channel no longer exists",
  10008: "the message no longer exists",
  50001: "the bot cannot see the channel",
  50013: "the bot cannot write in the channel",
  50083: "the thread is archived",
};
/** Statuses below 500 that are worth a retry: timeout, and too many requests. */
const worthRetrying = new Set([401, 408, 429]);

/** The code and words of a refusal that a retry will not change; `undefined` for any other error. */
export function refusalOf(error: unknown): { readonly code: number; readonly reason: string } | undefined {
  if (!(error instanceof DiscordAPIError) || error.status >= 500 || worthRetrying.has(error.status))
    return undefined;
  const code = Number(error.code);
  return { code, reason: meanings[code] ?? `Discord refused it (${error.status}, code ${error.code})` };
}
