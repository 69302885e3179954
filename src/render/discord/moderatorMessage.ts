import { buildMessage, buttonRows, text } from "./buildMessage.ts";
import type { ActionButton, Message } from "./component.ts";
import { inlineText } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./discordLimits.ts";

/** Most characters of one line, as sent. */
const LINE = 400;
const LEFT_OUT = "…";

/** One line for a moderator: plain words, and parts that Discord formats itself. */
export type Line =
  | string
  | readonly (
      string | { readonly channel: string } | { readonly user: string } | { readonly time: number }
    )[];

/** Title, colour and buttons around the lines of a reply. */
export interface ModeratorFrame {
  readonly isTrouble?: boolean;
  /** What was done, in a word or two. */
  readonly title?: string;
  /** Possible next steps. */
  readonly buttons?: readonly ActionButton[];
}

/** Tells a moderator what was done: a title and plain lines, in red for trouble. Only the moderator sees it. */
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

/** The lines as Discord markdown below their title; lines that do not fit are left out. */
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
      // `inlineText` would trim the space at the edge of a part.
      if (typeof part === "string")
        return (part.startsWith(" ") ? " " : "") + inlineText(part, LINE) + (/\S $/.test(part) ? " " : "");
      if ("channel" in part) return `<#${part.channel}>`;
      if ("user" in part) return `<@${part.user}>`;
      return `<t:${Math.floor(part.time / 1_000)}:f>`;
    })
    .join("");
}
