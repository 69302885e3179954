/** Every character that Discord's markdown can act on, wherever it stands: marks, mentions, links, emoji codes and URLs (`https://`). */
const active = /[\\*_~|`<>@#[\]:]/;
/** `- ` and `-# ` open a list and small text at the start of a line. */
const bullet = /[-+](?=[#\s]|$)/;
/** `1. ` opens a numbered list. */
const numbered = /(?<=\d)[.)](?=\s|$)/;
const escaped = new RegExp([active, bullet, numbered].map(({ source }) => source).join("|"), "g");

/**
 * Escapes text so that Discord shows it verbatim: nothing in it is markdown, a mention, a timestamp or a link.
 *
 * Works on any slice of a text, so that escaped slices may be put between bold marks. Invisible characters stay as
 * they are; where our own words share a line with the text, use `inlineText`.
 */
export function escapeForDiscord(text: string): string {
  return text.replace(escaped, "\\$&");
}

/** Undoes `escapeForDiscord`. */
export function unescapeFromDiscord(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}
