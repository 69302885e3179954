import { escapeForDiscord } from "./escape.ts";

/** What would leave its own line or its own direction: control characters, line separators, bidirectional embeddings. */
const unruly = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text as one tidy line: white space collapsed, nothing in it that breaks the line or turns its direction. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(unruly, "").replace(/ {2,}/g, " ").trim();
}

/** Escapes a text for a line that holds our own words as well; at most `limit` characters, shortened at a character with "…". */
export function inlineText(text: string, limit: number): string {
  const line = oneLine(text);
  const whole = escapeForDiscord(line);
  if (whole.length <= limit) return whole;
  let end = 0;
  let length = 1;
  for (const character of line) {
    // Every mark counts as escaped, whether its neighbours have it escaped or not.
    length += /[!-/:-@[-`{-~]/.test(character) ? 2 : character.length;
    if (length > limit) break;
    end += character.length;
  }
  return `${escapeForDiscord(line.slice(0, end))}…`;
}

/** One line of at most `limit` characters, unescaped: for labels of buttons and options, where Discord reads no markdown. */
export function labelText(text: string, limit: number): string {
  const line = oneLine(text);
  if (line.length <= limit) return line === "" ? "…" : line;
  let shown = "";
  for (const character of line) {
    if (shown.length + character.length >= limit) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}

/** As `inlineText`, in bold; nothing for nothing, because `****` is not bold. */
export function boldLine(text: string, limit: number): string {
  const line = inlineText(text, limit);
  return line === "" ? "" : `**${line}**`;
}
