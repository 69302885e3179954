import { connectionErrorCode } from "./connectionError.ts";

/**
 * Retries once after a broken connection, which discord.js does not do. If the first attempt did arrive, Discord
 * refuses the second, or does the same again.
 */
export async function sendAgainIfCut<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (connectionErrorCode(error) === undefined) throw error;
    return await send();
  }
}
