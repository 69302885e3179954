import { buildMessage, buttonRows, text } from "./buildMessage.ts";
import type { ActionButton, Message } from "./component.ts";
import { inlineText } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./limits.ts";

/** Characters of one line, as sent. */
const LINE = 400;
const LEFT_OUT = "…";

/** One line for a moderator: plain words, and what Discord shows in its own way. */
export type Line =
  | string
  | readonly (
      string | { readonly channel: string } | { readonly user: string } | { readonly time: number }
    )[];

/** What stands around the lines of a reply. */
export interface ModeratorFrame {
  readonly isTrouble?: boolean;
  /** What was done, in a word or two. */
  readonly title?: string;
  /** What may be done then. */
  readonly buttons?: readonly ActionButton[];
}

/** Tells a moderator, who alone sees it, what was done: a title and plain lines, in red where there is trouble. */
export function moderatorMessage(
  lines: readonly Line[],
  { isTrouble = false, title, buttons = [] }: ModeratorFrame = {},
): Message {
  return buildMessage(
    isTrouble ? "error" : "found",
    [text(moderatorText(lines, title)), ...buttonRows(buttons)],
    true,
  );
}

/** The lines as Discord markdown, below their title; what does not fit in a message is left out. */
export function moderatorText(lines: readonly Line[], title?: string): string {
  const shown: string[] = title === undefined ? [] : [`### ${inlineText(title, LINE)}`];
  let room = MESSAGE_TEXT - LEFT_OUT.length - 1 - (shown[0]?.length ?? 0) - 1;
  for (const line of lines) {
    const words = writeLine(line);
    room -= words.length + 1;
    if (room < 0) {
      shown.push(LEFT_OUT);
      break;
    }
    shown.push(words);
  }
  return shown.join("\n");
}

function writeLine(line: Line): string {
  if (typeof line === "string") return inlineText(line, LINE);
  return line
    .map((part) => {
      // What is inline ends at its space, which `inlineText` would trim.
      if (typeof part === "string")
        return (part.startsWith(" ") ? " " : "") + inlineText(part, LINE) + (/\S $/.test(part) ? " " : "");
      if ("channel" in part) return `<#${part.channel}>`;
      if ("user" in part) return `<@${part.user}>`;
      return `<t:${Math.floor(part.time / 1_000)}:f>`;
    })
    .join("");
}
