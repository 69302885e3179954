import type { Span } from "../../text/span.ts";
import { escapeForDiscord } from "./escape.ts";

/**
 * Shows text verbatim as a block quote, with spans of it in bold.
 *
 * @param highlights offsets into `text`, in any order; what lies outside the text is ignored
 * @param isStruck whether it is crossed out, and can still be read
 */
export function blockQuote(text: string, highlights: readonly Span[], isStruck = false): string {
  const merged = mergeTouching(highlights.map((span) => wholeCharacters(text, span)));
  const lines: string[] = [];
  // A carriage return is a new line to Discord, and would end the quotation.
  for (const line of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const shown = markedLine(line[1] ?? "", line.index, merged);
    lines.push(`> ${isStruck ? struck(shown) : shown}`);
    if (line[2] === "") break;
  }
  return lines.join("\n");
}

/** A line with a tilde of its own stays as it is: the strike would end there. */
function struck(line: string): string {
  return line.trim() === "" || line.includes("~") ? line : `~~${line}~~`;
}

function markedLine(line: string, offset: number, highlights: readonly Span[]): string {
  let shown = "";
  let at = 0;
  for (const highlight of highlights) {
    const { start, end } = trimmed(line, highlight.start - offset, highlight.end - offset);
    if (start >= end) continue;
    shown += `${escapeForDiscord(line.slice(at, start))}**${escapeForDiscord(line.slice(start, end))}**`;
    at = end;
  }
  return shown + escapeForDiscord(line.slice(at));
}

/** The part of a span inside a line, without white space at its edges: `** word**` is not bold in every client. */
function trimmed(line: string, start: number, end: number): Span {
  const from = Math.max(start, 0);
  const part = line.slice(from, Math.max(end, 0));
  const lead = part.length - part.trimStart().length;
  return { start: from + lead, end: from + part.trimEnd().length };
}

/** A span that begins or ends inside a surrogate pair takes in the whole pair. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const splits = (at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return { start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end };
}

/** Spans that touch become one: `**a****b**` is not bold. */
function mergeTouching(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else if (start < end) merged.push({ start, end });
  }
  return merged;
}
