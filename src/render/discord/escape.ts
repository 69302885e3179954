/**
 * Every character that Discord's markdown reacts to anywhere: marks, mentions, links, emoji codes and URLs
 * (`https://`).
 */
const active = /[\\*_~|`<>@#[\]:]/;
/** `- ` and `-# ` start a list and small text at the beginning of a line. */
const bullet = /[-+](?=[#\s]|$)/;
/** `1. ` starts a numbered list. */
const numbered = /(?<=\d)[.)](?=\s|$)/;
const escaped = new RegExp([active, bullet, numbered].map(({ source }) => source).join("|"), "g");

/**
 * Escapes text so that Discord shows it verbatim: nothing in it acts as markdown, a mention, a timestamp or a link.
 * It works on any slice of a text, so escaped slices can be put between bold marks. Invisible characters are kept;
 * use `inlineText` for lines that mix the text with our own words.
 */
export function escapeForDiscord(text: string): string {
  return text.replace(escaped, "\\$&");
}

/** Reverses `escapeForDiscord`. */
export function unescapeFromDiscord(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}
