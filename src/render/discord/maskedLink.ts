import { LINK } from "./limits.ts";

/** What Discord would not show as a link: brackets end the words, and words that look like an address are not masked. */
const unfit = /[[\]<>]|:\\?\/|^\s*$/;

/**
 * Words that lead to an address, as Discord's markdown has it; the words alone where there is no address, or either is unfit.
 *
 * @param words escaped already
 * @param url a web address
 */
export function maskedLink(words: string, url: string | undefined): string {
  if (url === undefined || unfit.test(words)) return words;
  const target = url.replace(/[()\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length > LINK || /[\s<>]/.test(target) ? words : `[${words}](${target})`;
}
