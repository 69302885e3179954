import type { Role } from "../article.ts";
import type { Passage } from "../passage.ts";
import { splitPassages } from "../splitPassages.ts";
import { frontMatter } from "./frontMatter.ts";
import { plainLine } from "./plainLine.ts";
import type { FileReading } from "./reading.ts";

/** Lines without text: rules, underlines of headings, comments and fences. */
const drawing = /^(?:[-=_*](?:[ \t]*[-=_*]){2,}|=+|--|<!--[^>]*-->|`{3,}\w*|~{3,}\w*|\|[ \t:|-]+)$/;

/** "[1]: https://example.org 'A title'": a link reference definition. */
const reference = /^\[(?!\^)([^\]]{1,100})\]:[ \t]+<?(?:\w+:|[/.#]|[\w-]+\.)\S*(?:[ \t]+["'(][^"')]*["')])?$/;

/** Markup around the text of a line; the first group is the text. */
const wrappers: readonly { readonly pattern: RegExp; readonly marked?: Role }[] = [
  // "## Background ##", "## Background {#background}"
  { pattern: /^#{1,6}[ \t]+(.*?)(?:[ \t]+#+|[ \t]*\{[#.][^{}]*\})?$/d, marked: "heading" },
  // "![Protesters in the square](square.jpg)"
  { pattern: /^!\[([^\]]*)\]\([^)]*\)$/d, marked: "caption" },
  // "- an item", "* an item", "1. an item", "- [x] an item"
  { pattern: /^(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/d, marked: "body" },
  // "[^1]: a note"
  { pattern: /^\[\^[^\]\s]{1,40}\]:[ \t]+(.*)$/d },
  // "> a quotation"
  { pattern: /^>[ \t]*(.*)$/d },
  // "**Who is she?**", "*This report was amended.*"
  { pattern: /^(?:\*{1,3}|_{1,3})(?=\S)([^*_]+)(?:\*{1,3}|_{1,3})$/d },
];

/** A longer line, in UTF-16 units, is not matched against the patterns, to keep matching fast. */
const markLimit = 1000;

/**
 * Reads Markdown as a reader would see it. Markup around a whole line stays outside its span, and the text is the
 * file's. If there is markup inside a line, the text is extracted without it, as from a page.
 */
export function readMarkdown(text: string, file: string): FileReading {
  const { details, problems, end } = frontMatter(text, file);
  const lines = splitPassages(text, end);
  const shown = (line: Passage) => text.slice(line.start, Math.min(line.end, line.start + markLimit));
  const references = new Set(lines.flatMap((line) => reference.exec(shown(line))?.[1]?.toLowerCase() ?? []));
  const passages = lines.flatMap((line, index): Passage[] => {
    if (line.end - line.start > markLimit) return [line];
    const words = shown(line);
    if (drawing.test(words) || reference.test(words)) return [];
    if (words.startsWith("|") && words.endsWith("|")) return cellsOf(text, line);
    const passage = unwrap(text, line);
    if (passage === undefined) return [];
    return [isUnderlined(text, lines[index + 1]) ? { ...passage, marked: "heading" } : passage];
  });
  const plain = passages.map(({ start, end: stop }) => plainLine(text.slice(start, stop), references));
  const isPlain = passages.every((passage, index) => plain[index]?.length === passage.end - passage.start);
  return { ...(isPlain ? { text, passages } : extracted(passages, plain)), details, problems };
}

/** The text of passages without markup, separated as before; passages that are empty without it are dropped. */
function extracted(
  passages: readonly Passage[],
  plain: readonly string[],
): Pick<FileReading, "text" | "passages"> {
  const parts: string[] = [];
  const kept: Passage[] = [];
  let end = 0;
  for (const [index, passage] of passages.entries()) {
    const words = plain[index] ?? "";
    if (words === "") continue;
    const gap = kept.length === 0 ? "" : passage.adjacent ? "\n" : "\n\n";
    parts.push(gap, words);
    kept.push({ ...passage, start: end + gap.length, end: end + gap.length + words.length });
    end += gap.length + words.length;
  }
  return { text: parts.join(""), passages: kept };
}

/** The cells of "| Brill | 12 |", one passage each. */
function cellsOf(text: string, line: Passage): Passage[] {
  return Array.from(text.slice(line.start, line.end).matchAll(/(?<=\|)(?:\\.|[^|\\])+(?=\|)/g)).flatMap(
    ({ index, 0: cell }): Passage[] => {
      const start = line.start + index + cell.length - cell.trimStart().length;
      const words = cell.trim();
      return words === "" ? [] : [{ start, end: start + words.length, adjacent: false, marked: "body" }];
    },
  );
}

/** "Background" with "----------" on the next line. */
function isUnderlined(text: string, next: Passage | undefined): boolean {
  return (
    next?.adjacent === true &&
    /^(?:=+|-{2,})$/.test(text.slice(next.start, Math.min(next.end, next.start + markLimit)))
  );
}

function unwrap(text: string, passage: Passage): Passage | undefined {
  for (const { pattern, marked } of wrappers) {
    const inside = pattern.exec(text.slice(passage.start, passage.end))?.indices?.[1];
    if (inside === undefined) continue;
    const [from, to] = inside;
    const said = text.slice(passage.start + from, passage.start + to);
    const start = passage.start + from + said.length - said.trimStart().length;
    const inner = { ...passage, start, end: start + said.trim().length, ...(marked && { marked }) };
    return inner.end === inner.start ? undefined : unwrap(text, inner);
  }
  return passage;
}
