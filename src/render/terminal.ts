import picocolors from "picocolors";
import wrapAnsi from "wrap-ansi";
import type { Answer, ArticleCard, Excerpt } from "../answer/reply/answer.ts";
import { showControls } from "../text/showControls.ts";
import { openings, RELATED } from "./outcomes.ts";
import { speakerWords, timeWords } from "./words.ts";

/** Text is wrapped to this many columns, its indent counted. */
const COLUMNS = 80;
/** The letters of a SHA-256 that are enough to compare two copies by eye. */
const HASH_LETTERS = 12;

type Colors = ReturnType<typeof picocolors.createColors>;

/** What stands left of a passage, by what the passage is: also the one read by itself tells. */
const gutters = { found: "│ ", likely: "┊ ", related: "· " } as const;

/** Renders an answer as text of at most 80 columns, with ANSI colours where `color` is true; ends in a line feed. */
export function renderTerminal(answer: Answer, color: boolean): string {
  const colors = picocolors.createColors(color);
  const gutter = answer.kind === "likely" ? gutters.likely : gutters.found;
  const opening = openings[answer.kind];
  const notes = answer.notes.map((note) => indent(colors.italic(`Note: ${note}`), ""));
  const parts: string[] = [
    [answer.kind === "found" ? colors.dim(opening) : colors.bold(opening), ...notes].join("\n"),
  ];
  parts.push(...answer.articles.map((article) => card(article, colors)));
  parts.push(...answer.excerpts.map((excerpt, at) => excerptLines(excerpt, `[${at + 1}]`, gutter, colors)));
  parts.push(
    ...answer.choices.map(({ label }) => indent(`${colors.bold("?")} ${showControls(label)}`, "  ")),
  );
  if (answer.related.length > 0) {
    parts.push(RELATED);
    parts.push(...answer.related.map((excerpt) => excerptLines(excerpt, "[~]", gutters.related, colors)));
  }
  return `${parts.join("\n\n")}\n`;
}

function excerptLines(excerpt: Excerpt, label: string, gutter: string, colors: Colors): string {
  const about = [speakerWords(excerpt), timeWords(excerpt)].filter((words) => words !== undefined);
  const place = excerpt.role === "body" ? `paragraph ${excerpt.paragraph}` : excerpt.role;
  const citation = `${label} ${excerpt.headline}, ${place} (${excerpt.file})`;
  const known = `${excerpt.outlet === undefined ? "" : `${excerpt.outlet}, `}${excerpt.published ?? "undated"}`;
  return [
    indent(marked(excerpt, colors), colors.dim(gutter)),
    ...about.map((words) => indent(showControls(words), "  ")),
    ...excerpt.editorNotes.map((note) => indent(`Editor's note: ${showControls(note)}`, "  ")),
    indent(colors.cyan(showControls(citation)), "  "),
    indent(colors.dim(showControls(excerpt.status === "live" ? known : `${known}, ${excerpt.status}`)), "  "),
  ].join("\n");
}

/** The excerpt with its highlights in bold. */
function marked(excerpt: Excerpt, colors: Colors): string {
  let shown = "";
  let at = excerpt.start;
  const slice = (start: number, end: number): string =>
    showControls(excerpt.quote.slice(start - excerpt.start, end - excerpt.start));
  for (const { start, end } of excerpt.highlights) {
    shown += slice(at, start) + colors.bold(slice(start, end));
    at = end;
  }
  return shown + slice(at, excerpt.end);
}

function card(article: ArticleCard, colors: Colors): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["outlet", article.outlet],
    ["authors", article.authors?.join(", ")],
    ["published", article.published],
    ["url", article.url],
    ["file", article.file],
    ["hash", `sha256 ${article.hash.slice(0, HASH_LETTERS)}`],
    ["length", `${article.words} words`],
    ...(article.status === undefined ? [] : [["status", article.status] as const]),
    ...(article.editorNotes ?? []).map((note) => ["note", note] as const),
  ];
  return [
    indent(colors.bold(showControls(article.headline)), ""),
    ...rows.map(([name, value]) => indent(`${name.padEnd(10)}${showControls(value ?? "unknown")}`, "  ")),
  ].join("\n");
}

function indent(text: string, prefix: string): string {
  return wrapAnsi(text, COLUMNS - 2, { hard: true, trim: true })
    .split("\n")
    .map((line) => prefix + line)
    .join("\n");
}
