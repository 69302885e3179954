import { beginningOf, shortenedAtWord } from "../shortened.ts";
import { escapeForDiscord } from "./escape.ts";

/**
 * Characters that would break the line or change its direction: control characters, line separators, bidirectional
 * embeddings.
 */
const unruly = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text as one tidy line: white space collapsed, without line breaks or changes of direction. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(unruly, "").replace(/ {2,}/g, " ").trim();
}

/**
 * Escapes text for a line that also has our own words; at most `limit` characters, shortened between words with "…".
 */
export function inlineText(text: string, limit: number): string {
  const line = oneLine(text);
  const whole = escapeForDiscord(line);
  if (whole.length <= limit) return whole;
  let end = 0;
  let length = 1;
  for (const character of line) {
    // Counts every mark as escaped, whatever its neighbours.
    length += /[!-/:-@[-`{-~]/.test(character) ? 2 : character.length;
    if (length > limit) break;
    end += character.length;
  }
  return `${escapeForDiscord(beginningOf(line, end))}…`;
}

/**
 * One unescaped line of at most `limit` characters, shortened between words with "…", for labels of buttons and options,
 * where Discord reads no markdown.
 */
export function labelText(text: string, limit: number): string {
  const line = oneLine(text);
  return line === "" ? "…" : shortenedAtWord(line, limit);
}

/** As `inlineText`, in bold; empty for empty text, because `****` is not bold. */
export function boldLine(text: string, limit: number): string {
  const line = inlineText(text, limit);
  return line === "" ? "" : `**${line}**`;
}
