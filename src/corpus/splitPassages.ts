import type { Passage } from "./passage.ts";

/** Widths, in UTF-16 units, that programs wrap text to. */
const widths = { narrowest: 45, widest: 100 };

/** Share of the lines next to one another that must go on in the middle of a sentence before a text counts as wrapped. */
const wrappedShare = 0.5;

/** Share of the width under which a line ends of itself, such as a headline above its byline. */
const fullShare = 0.6;

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * Splits text into its paragraphs from `from` on: one for each line that is not blank, or, where the text is wrapped to a
 * width, one for each run of lines up to a blank line, a short line or an indented one. Spans have no white space at either end.
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

/** Old wires indent the first line of a paragraph, and put no blank line above it. */
function opensParagraph(text: string, above: Passage, line: Passage): boolean {
  return isIndented(text, line) && /[.!?:"”')\]]/.test(text.slice(above.end - 1, above.end));
}

function isIndented(text: string, { start }: Passage): boolean {
  return /[ \t\u00a0]/.test(text.slice(Math.max(0, start - 1), start));
}

/** Splits text into its lines that are not blank, from `from` on. */
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

/** "…the Prime Minister\nsaid on Tuesday": no line is wider than the rest, and many go on in small letters. */
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
