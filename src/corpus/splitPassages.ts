import type { Passage } from "./passage.ts";

/** Widths to which programs wrap text, in UTF-16 units. */
const widths = { narrowest: 45, widest: 100 };

/** Minimum share of adjacent lines that break in the middle of a sentence, for a text to count as wrapped. */
const wrappedShare = 0.5;

/** A line shorter than this share of the width was not wrapped, such as a headline above its byline. */
const fullShare = 0.6;

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * Splits a text into paragraphs, from `from` on. Every non-blank line is one; in a wrapped text, a paragraph ends at
 * a blank line, a short line or before an indented one. Spans have no surrounding white space.
 */
export function splitPassages(text: string, from = 0): Passage[] {
  const lines = splitLines(text, from);
  const width = wrapWidth(text, lines);
  if (width === undefined) return lines;
  const passages: Passage[] = [];
  let above = 0;
  for (const line of lines) {
    const last = passages.at(-1);
    if (
      last !== undefined &&
      line.adjacent &&
      above >= width * fullShare &&
      !opensParagraph(text, last, line)
    ) {
      passages[passages.length - 1] = { ...last, end: line.end };
    } else passages.push(line);
    above = line.end - line.start;
  }
  return passages;
}

/** Old wire copy indents the first line of a paragraph instead of leaving a blank line above it. */
function opensParagraph(text: string, above: Passage, line: Passage): boolean {
  return isIndented(text, line) && /[.!?:"”')\]]/.test(text.slice(above.end - 1, above.end));
}

function isIndented(text: string, { start }: Passage): boolean {
  return /[ \t\u00a0]/.test(text.slice(Math.max(0, start - 1), start));
}

/** Splits a text into its non-blank lines, from `from` on. */
function splitLines(text: string, from: number): Passage[] {
  const lines: Passage[] = [];
  let blank = true;
  const add = (start: number, end: number) => {
    const line = text.slice(start, end);
    const length = line.trim().length;
    const lead = line.length - line.trimStart().length;
    if (length > 0) lines.push({ start: start + lead, end: start + lead + length, adjacent: !blank });
    blank = length === 0;
  };
  let start = from;
  for (const { index, 0: mark } of text.slice(from).matchAll(lineBreak)) {
    add(start, from + index);
    start = from + index + mark.length;
  }
  add(start, text.length);
  return lines;
}

/** "…the Prime Minister\nsaid on Tuesday": no line is much wider than the others, and many continue in lower case. */
function wrapWidth(text: string, lines: readonly Passage[]): number | undefined {
  let width = 0;
  let joins = 0;
  let wraps = 0;
  for (const [index, line] of lines.entries()) {
    width = Math.max(width, line.end - line.start);
    const next = lines[index + 1];
    if (width > widths.widest) return undefined;
    if (!next?.adjacent) continue;
    joins += 1;
    const seam = `${text.slice(line.end - 1, line.end)} ${text.slice(next.start, next.start + 2)}`;
    if (/^[^.!?:] (?:\p{Ll}|["“‘(]\p{Ll})/u.test(seam)) wraps += 1;
  }
  return width >= widths.narrowest && wraps > 1 && wraps >= joins * wrappedShare ? width : undefined;
}
