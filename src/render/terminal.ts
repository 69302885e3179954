import picocolors from "picocolors";
import { wrapAnsi } from "fast-wrap-ansi";
import type { Answer, ArticleCard, Excerpt } from "../answer/reply/answer.ts";
import { showControls } from "../text/showControls.ts";
import { dateInWords } from "./dateInWords.ts";
import { editorLines } from "./editorLines.ts";
import { excerptLinks } from "./excerptLinks.ts";
import { groupByArticle, type Placed } from "./groupByArticle.ts";
import { openings, RELATED } from "./outcomes.ts";
import { placeWords } from "./placeWords.ts";
import { shortenedAtWord } from "./shortened.ts";
import { speakerWords, timeWords } from "./excerptWords.ts";

/** Text is wrapped to this many columns, including its indent. */
const COLUMNS = 80;
/** Minimum columns for a headline. */
const HEADLINE = 30;
/** Enough characters of a SHA-256 to compare two copies by eye. */
const HASH_LETTERS = 12;

type Colors = ReturnType<typeof picocolors.createColors>;

/** The mark left of a passage, by its kind, so that a single line also shows it. */
const gutters = { found: "│ ", likely: "┊ ", related: "· " } as const;

/**
 * Renders an answer as text of at most 80 columns, apart from URLs, with ANSI colours if `color` is true; ends with a
 * line feed.
 *
 * @param publicUrl where people open the reader, if it is served; links lead there
 */
export function renderTerminal(answer: Answer, color: boolean, publicUrl?: string): string {
  const colors = picocolors.createColors(color);
  const gutter = answer.kind === "likely" ? gutters.likely : gutters.found;
  const opening = openings[answer.kind];
  const notes = answer.notes.map((note) => indent(colors.italic(`Note: ${note}`), ""));
  const shown = (excerpts: readonly Excerpt[], mark: string): string[] =>
    groupByArticle(excerpts, answer.command).map((group) =>
      [
        ...heading(group, colors, publicUrl),
        group.map((one) => quoted(one, mark, answer, colors)).join("\n\n"),
      ].join("\n"),
    );
  const parts: string[] = [
    [answer.kind === "found" ? colors.dim(opening) : colors.bold(opening), ...notes].join("\n"),
    ...answer.articles.map((article) => card(article, colors)),
    ...shown(answer.excerpts, gutter),
    ...answer.choices.map(({ label }) => indent(`${colors.bold("?")} ${showControls(label)}`, "  ")),
    ...(answer.related.length > 0 ? [RELATED, ...shown(answer.related, gutters.related)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The source of one article's excerpts in one line, then its URL, and its editors' changes and notes. */
function heading(
  [first, ...more]: readonly [Placed, ...Placed[]],
  colors: Colors,
  publicUrl: string | undefined,
): string[] {
  const { excerpt } = first;
  const places = [...new Set([first, ...more].map((one) => placeWords(one.excerpt)))];
  const known = [
    ...(excerpt.outlet === undefined ? [] : [excerpt.outlet]),
    excerpt.published === undefined ? "undated" : dateInWords(excerpt.published),
    places.join(", "),
  ].join(" · ");
  const room = Math.max(HEADLINE, COLUMNS - known.length - " · ".length);
  const title = shortenedAtWord(excerpt.headline.replace(/\s+/gu, " ").trim(), room);
  const { sentence } = excerptLinks(excerpt, publicUrl);
  return [
    wrap(`${colors.bold(showControls(title))}${colors.dim(showControls(` · ${known}`))}`, COLUMNS),
    ...(sentence === undefined ? [] : [colors.cyan(showControls(sentence))]),
    ...edited(excerpt, ""),
  ];
}

const edited = (of: Excerpt | ArticleCard, prefix: string): string[] =>
  editorLines(of).map(({ label, editedAt, words }) => {
    const when = editedAt === undefined ? "" : ` ${dateInWords(editedAt.slice(0, "2026-06-01".length))}`;
    return indent(showControls(`${label}${when}: ${words}`), prefix);
  });

function quoted({ excerpt }: Placed, gutter: string, { command }: Answer, colors: Colors): string {
  const about = [speakerWords(excerpt), timeWords(excerpt, command)].filter((words) => words !== undefined);
  return [
    indent(marked(excerpt, colors), colors.dim(gutter)),
    ...about.map((words) => indent(showControls(words), "  ")),
  ].join("\n");
}

const PARAGRAPH = /\n\s*\n/u;

/** The excerpt with its highlights in bold and its paragraphs separated. */
function marked(excerpt: Excerpt, colors: Colors): string {
  let shown = "";
  let at = excerpt.start;
  const slice = (start: number, end: number): string =>
    excerpt.quote
      .slice(start - excerpt.start, end - excerpt.start)
      .split(PARAGRAPH)
      .map(showControls)
      .join("\n\n");
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
  ];
  return [
    indent(colors.bold(showControls(article.headline)), ""),
    ...rows.map(([name, value]) => indent(`${name.padEnd(10)}${showControls(value ?? "unknown")}`, "  ")),
    ...edited(article, "  "),
  ].join("\n");
}

function indent(text: string, prefix: string): string {
  return wrap(text, COLUMNS - 2)
    .split("\n")
    .map((line) => (prefix + line).trimEnd())
    .join("\n");
}

const wrap = (text: string, columns: number): string => wrapAnsi(text, columns, { hard: true, trim: true });
