import type { Span } from "../../text/span.ts";

/** Words between outer quotation marks; the span is inside the marks. */
export interface Marked extends Span {
  /** Where the opening mark stands. */
  readonly open: number;
  /** After the closing mark; `end` for a quotation that is never closed. */
  readonly close: number;
  readonly isClosed: boolean;
}

/** Opening marks and their closing marks. */
const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“”",
  '"': '"',
  "‘": "’",
  "'": "'",
};

const opener = /[“«„"‘']/g;
const beforeOpening = /^$|[\s([{—–\-/…:,*_]/;
const insideStart = /[\p{L}\p{N}£$€¿¡([….‘'“"#@—–-]/u;

// "'90s", "'tis", "rock 'n' roll", "go get 'em": an apostrophe despite the space before it.
const elision = /^['‘’](?:\d\ds?\b|(?:tis|twas|em|til|till|cause|bout|n|round|cos|kay|fraid)\b)/i;

/** The outer quotations of a text, in order. Nested marks stay inside; apostrophes are not marks. */
export function findMarks(text: string): readonly Marked[] {
  const found: Marked[] = [];
  const unclosed = new Set<string>();
  opener.lastIndex = 0;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const open = match.index;
    const mark = match[0];
    if (!isOpening(text, open, mark)) continue;
    // If one mark has no closing mark, no later one of its kind has.
    const closed = unclosed.has(mark) ? undefined : closingOf(text, open, mark);
    if (closed === undefined) unclosed.add(mark);
    if (closed === undefined && (isSingle(mark) || mark === '"') && !startsSpeech(text, open)) continue;
    const end = closed ?? text.length;
    if (text.slice(open + 1, end).trim() === "") continue;
    const close = closed === undefined ? end : closed + 1;
    found.push({ start: open + 1, end, open, close, isClosed: closed !== undefined });
    opener.lastIndex = close;
  }
  return found;
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === "‘";
}

function isOpening(text: string, at: number, mark: string): boolean {
  const next = text[at + 1];
  if (next === undefined || !insideStart.test(next)) return false;
  if (!beforeOpening.test(text[at - 1] ?? "")) return mark === "“" || mark === "«" || mark === "„";
  return !(isSingle(mark) && elision.test(text.slice(at, at + 8)));
}

/**
 * Only a mark at the start of a paragraph or after a colon or comma may stay unclosed ("I said no. / "And I meant
 * it.").
 */
function startsSpeech(text: string, open: number): boolean {
  return /(?:^|[:,]\s)$/.test(text.slice(0, open)) && text.length - open > 12 && text[open] !== "'";
}

function closingOf(text: string, open: number, mark: string): number | undefined {
  const closing = closers[mark] ?? mark;
  let depth = 0;
  let possessive: number | undefined;
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === mark && !closing.includes(mark) && !isSingle(mark)) depth += 1;
    if (!closing.includes(character)) continue;
    if (isSingle(mark)) {
      const kind = singleClosing(text, at);
      if (kind === "mark") return at;
      if (kind === "possessive") possessive = at;
      continue;
    }
    if (mark === '"' && !isStraightClosing(text, at)) continue;
    if (depth === 0) return at;
    depth -= 1;
  }
  return possessive;
}

function isStraightClosing(text: string, at: number): boolean {
  const next = text[at + 1] ?? " ";
  return !/\s/.test(text[at - 1] ?? "") || !/[\p{L}\p{N}]/u.test(next);
}

/**
 * What a single quote inside single-quoted text is: its end, an apostrophe, or one at the end of a plural ("the boys'
 * bus").
 */
function singleClosing(text: string, at: number): "mark" | "possessive" | "apostrophe" {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (/[\p{L}\p{N}]/u.test(after)) return "apostrophe";
  if (/\s/.test(before)) return "apostrophe";
  if (/[.,?!…—–]/.test(before) || !/\s/.test(after)) return "mark";
  // "he said the boys' bus was late": if a closing mark is still to come, it is a plural.
  return /s/i.test(before) && /^\s[a-z]/.test(text.slice(at + 1, at + 3)) ? "possessive" : "mark";
}
