import type { Role } from "../article.ts";
import type { Passage } from "../passage.ts";
import { splitPassages } from "../splitPassages.ts";
import { frontMatter } from "./frontMatter.ts";
import type { Reading } from "./reading.ts";

/** Lines that only draw: rules, underlines of headings, comments, fences, and the reference of a link. */
const drawing =
  /^(?:[-=_*](?:[ \t]*[-=_*]){2,}|=+|--|<!--[^>]*-->|`{3,}\w*|~{3,}\w*|\[[^\]]+\]:[ \t]\S+.*|\|[ \t:|-]+)$/;

/** Marks around what a line says; the first group is what it says. */
const wrappers: readonly { readonly pattern: RegExp; readonly marked?: Role }[] = [
  // "## Background ##"
  { pattern: /^#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?$/d, marked: "heading" },
  // "![Protesters in the square](square.jpg)"
  { pattern: /^!\[([^\]]*)\]\([^)]*\)$/d, marked: "caption" },
  // "- an item", "* an item", "1. an item"
  { pattern: /^(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)$/d, marked: "body" },
  // "> a quotation"
  { pattern: /^>[ \t]*(.*)$/d },
  // "**Who is she?**", "*This report was amended.*"
  { pattern: /^(?:\*{1,3}|_{1,3})(?=\S)([^*_]+)(?:\*{1,3}|_{1,3})$/d },
];

/** No line over this many UTF-16 units is drawing or a heading, which keeps patterns off lines without end. */
const markLimit = 1000;

/** Reads Markdown: the text stays as it stands, and marks that begin or wrap a whole line stay outside its span. */
export function readMarkdown(text: string, file: string): Reading {
  const { details, problems, end } = frontMatter(text, file);
  const lines = splitPassages(text, end);
  const passages = lines.flatMap((line, index): Passage[] => {
    if (line.end - line.start > markLimit) return [line];
    if (drawing.test(text.slice(line.start, line.end))) return [];
    const passage = unwrap(text, line);
    if (passage === undefined) return [];
    return [isUnderlined(text, lines[index + 1]) ? { ...passage, marked: "heading" } : passage];
  });
  return { text, passages, details, problems };
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
