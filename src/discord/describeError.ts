import { DiscordAPIError, HTTPError } from "discord.js";

/** Tokens in Discord's URLs and error messages. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\/(webhooks|interactions)\/(\d+)\/[^/?\s]+/g, "/$1/$2/[secret]"],
  [/\b[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}\b/g, "[secret]"],
];

/** What may be logged of an error: the cause and the place, but no tokens and no text that people wrote. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: hideSecrets(String(error)) };
  const { name, message, stack } = error;
  const request =
    error instanceof DiscordAPIError || error instanceof HTTPError
      ? { status: error.status, method: error.method, url: hideSecrets(error.url) }
      : {};
  return {
    name,
    message: hideSecrets(message),
    ...("code" in error ? { code: error.code } : {}),
    ...request,
    stack: hideSecrets(stack ?? ""),
  };
}

/** Removes tokens from a text. */
export function hideSecrets(text: string): string {
  return secrets.reduce((shown, [secret, instead]) => shown.replace(secret, instead), text);
}
