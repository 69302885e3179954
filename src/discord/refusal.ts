import { DiscordAPIError } from "discord.js";

/** Codes of Discord with what they mean to a moderator. */
const meanings: Readonly<Record<number, string>> = {
  10003: "the channel is gone",
  10008: "the message is gone",
  50001: "the bot may not see the channel",
  50013: "the bot may not write in the channel",
  50083: "the thread is archived",
};
/** Statuses under 500 that another try may mend: timed out, and too many requests. */
const worthRetrying = new Set([401, 408, 429]);

/** The code and the words of a refusal that another try will not change; `undefined` for any other error. */
export function refusalOf(error: unknown): { readonly code: number; readonly reason: string } | undefined {
  if (!(error instanceof DiscordAPIError) || error.status >= 500 || worthRetrying.has(error.status))
    return undefined;
  const code = Number(error.code);
  return { code, reason: meanings[code] ?? `Discord refuses it (${error.status}, code ${error.code})` };
}
