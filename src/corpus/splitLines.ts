import type { Span } from "../text/span.ts";

/** A block of text before its role is known. */
export interface Passage extends Span {
  /** Whether no blank line parts it from the one above. */
  readonly adjacent: boolean;
}

/** Shortest and longest line that a program wrapping text at 60 to 90 columns leaves inside a paragraph. */
const wrapped = { shortest: 40, longest: 100 };

/** Share of line ends that must look like wrapping before lines are taken for parts of one paragraph. */
const wrappedShare = 0.6;

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * Splits text into its paragraphs from `from` on: one for each line that is not blank, or, where the text is wrapped to a
 * width, one for each run of lines between blank lines. Spans have no white space at either end.
 */
export function splitPassages(text: string, from = 0): Passage[] {
  const lines = splitLines(text, from);
  if (!isWrapped(text, lines)) return lines;
  const passages: Passage[] = [];
  for (const line of lines) {
    const above = passages.at(-1);
    if (above !== undefined && line.adjacent) passages[passages.length - 1] = { ...above, end: line.end };
    else passages.push(line);
  }
  return passages;
}

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
  lineBreak.lastIndex = from;
  for (const { index, 0: mark } of text.slice(from).matchAll(lineBreak)) {
    add(start, from + index);
    start = from + index + mark.length;
  }
  add(start, text.length);
  return lines;
}

/** "…the Prime Minister\nsaid on Tuesday": most lines are of one width and go on in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Passage[]): boolean {
  let joins = 0;
  let wraps = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next?.adjacent) continue;
    joins += 1;
    const length = line.end - line.start;
    const last = text.slice(line.end - 1, line.end);
    if (length >= wrapped.shortest && length <= wrapped.longest && !/[.!?:]/.test(last)) wraps += 1;
  }
  return wraps > 1 && wraps >= joins * wrappedShare;
}
