import { LINK } from "./discordLimits.ts";

/** Words that Discord would not show as a link: brackets end them, and words that look like a URL are not masked. */
const unfit = /[[\]<>]|:\\?\/|^\s*$/;

/**
 * Words that link to a URL in Discord's markdown; only the words if there is no URL, or either is unsuitable.
 *
 * @param words already escaped
 * @param url a web address
 */
export function maskedLink(words: string, url: string | undefined): string {
  if (url === undefined || unfit.test(words)) return words;
  const target = url.replace(/[()\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length > LINK || /[\s<>]/.test(target) ? words : `[${words}](${target})`;
}
