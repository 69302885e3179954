import { mergeSpans, type Span } from "../../text/span.ts";
import { escapeForDiscord } from "./escape.ts";

/**
 * Shows text verbatim as a block quote with some spans in bold.
 *
 * @param highlights offsets into `text`, in any order; offsets outside the text are ignored
 * @param isStruck whether it is struck through, but still readable
 */
export function blockQuote(text: string, highlights: readonly Span[], isStruck = false): string {
  // `**a****b**` is not bold, and Discord drops form feeds, so spans with only these between them are joined.
  const merged = mergeSpans(
    highlights.map((span) => wholeCharacters(text, span)),
    ({ start, end }) => /^\f+$/u.test(text.slice(Math.max(0, start), end)),
  );
  const lines: string[] = [];
  // Discord treats a carriage return as a new line, which would end the quotation.
  for (const line of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const shown = markedLine(line[1] ?? "", line.index, merged);
    lines.push(`> ${isStruck ? struck(shown) : shown}`);
    if (line[2] === "") break;
  }
  return lines.join("\n");
}

/**
 * Strikes a line through, except for trailing tildes, in which the strikethrough would end, and the form feeds among them, which Discord drops.
 */
function struck(line: string): string {
  const [, words = "", tildes = ""] = /^(.*?)((?:\\~|\f)*)$/su.exec(line) ?? [];
  return words.trim() === "" ? line : `~~${words}~~${tildes}`;
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

/** The part of a span inside a line, without white space at its ends: some clients do not show `** word**` as bold. */
function trimmed(line: string, start: number, end: number): Span {
  const from = Math.max(start, 0);
  const part = line.slice(from, Math.max(end, 0));
  const lead = part.length - part.trimStart().length;
  return { start: from + lead, end: from + part.trimEnd().length };
}

/** Extends a span that starts or ends inside a surrogate pair to the whole pair. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const splits = (at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return { start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end };
}
