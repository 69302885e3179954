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

/** Text is wrapped to the terminal's columns within these limits, including its indent: longer lines are hard to read. */
const MOST_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
/** Minimum columns for a headline. */
const HEADLINE = 30;
/** Enough characters of a SHA-256 to compare two copies by eye. */
const HASH_LETTERS = 12;

/** How to write an answer. */
export interface TerminalStyle {
  /** Whether to use ANSI colours. */
  readonly color: boolean;
  /** The terminal's width; 80 by default. */
  readonly columns?: number | undefined;
  /** Where people open the reader, if it is served; links lead there. */
  readonly publicUrl?: string | undefined;
}

interface Layout {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly columns: number;
  readonly publicUrl: string | undefined;
}

/** The mark left of a passage, by its kind, so that a single line also shows it. */
const gutters = { found: "│ ", likely: "┊ ", related: "· " } as const;

/** Renders an answer as text of at most 80 columns, apart from URLs; spacing marks count as none. Ends with a line feed. */
export function renderTerminal(answer: Answer, style: TerminalStyle): string {
  const colors = picocolors.createColors(style.color);
  const columns = Math.min(Math.max(style.columns ?? MOST_COLUMNS, FEWEST_COLUMNS), MOST_COLUMNS);
  const layout: Layout = { colors, columns, publicUrl: style.publicUrl };
  const gutter = answer.kind === "likely" ? gutters.likely : gutters.found;
  const opening = indent(openings[answer.kind], "", layout);
  const notes = answer.notes.map((note) => indent(colors.italic(`Note: ${note}`), "", layout));
  const shown = (excerpts: readonly Excerpt[], mark: string): string[] =>
    groupByArticle(excerpts, answer.command).map((group) =>
      [...heading(group, layout), group.map((one) => quoted(one, mark, answer, layout)).join("\n\n")].join(
        "\n",
      ),
    );
  const parts: string[] = [
    [answer.kind === "found" ? colors.dim(opening) : colors.bold(opening), ...notes].join("\n"),
    ...answer.articles.map((article) => card(article, layout)),
    ...shown(answer.excerpts, gutter),
    ...answer.choices.map(({ label }) => indent(`${colors.bold("?")} ${showControls(label)}`, "  ", layout)),
    ...(answer.related.length > 0
      ? [indent(RELATED, "", layout), ...shown(answer.related, gutters.related)]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The source of one article's excerpts in one line, then its URL, and its editors' changes and notes. */
function heading([first, ...more]: readonly [Placed, ...Placed[]], layout: Layout): string[] {
  const { colors, columns, publicUrl } = layout;
  const { excerpt } = first;
  const places = [...new Set([first, ...more].map((one) => placeWords(one.excerpt)))];
  const known = [
    ...(excerpt.outlet === undefined ? [] : [excerpt.outlet]),
    excerpt.published === undefined ? "undated" : dateInWords(excerpt.published),
    places.join(", "),
  ].join(" · ");
  const room = Math.max(HEADLINE, columns - known.length - " · ".length);
  const title = shortenedAtWord(excerpt.headline.replace(/\s+/gu, " ").trim(), room);
  const { sentence } = excerptLinks(excerpt, publicUrl);
  return [
    wrap(`${colors.bold(showControls(title))}${colors.dim(showControls(` · ${known}`))}`, columns),
    ...(sentence === undefined ? [] : [colors.cyan(showControls(sentence))]),
    ...edited(excerpt, "", layout),
  ];
}

const edited = (of: Excerpt | ArticleCard, prefix: string, layout: Layout): string[] =>
  editorLines(of).map(({ label, editedAt, words }) => {
    const when = editedAt === undefined ? "" : ` ${dateInWords(editedAt.slice(0, "2026-06-01".length))}`;
    return indent(showControls(`${label}${when}: ${words}`), prefix, layout);
  });

function quoted({ excerpt }: Placed, gutter: string, { command }: Answer, layout: Layout): string {
  const about = [speakerWords(excerpt), timeWords(excerpt, command)].filter((words) => words !== undefined);
  return [
    indent(marked(excerpt, layout), layout.colors.dim(gutter), layout),
    ...about.map((words) => indent(showControls(words), "  ", layout)),
  ].join("\n");
}

const PARAGRAPH = /\n\s*\n/u;

/** The excerpt with its highlights in bold and its paragraphs separated. */
function marked(excerpt: Excerpt, { colors }: Layout): string {
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

function card(article: ArticleCard, layout: Layout): string {
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
    indent(layout.colors.bold(showControls(article.headline)), "", layout),
    ...rows.map(([name, value]) =>
      indent(`${name.padEnd(10)}${showControls(value ?? "unknown")}`, "  ", layout),
    ),
    ...edited(article, "  ", layout),
  ].join("\n");
}

function indent(text: string, prefix: string, { columns }: Layout): string {
  return wrap(text, columns - 2)
    .split("\n")
    .map((line) => (prefix + line).trimEnd())
    .join("\n");
}

const wrap = (text: string, columns: number): string => wrapAnsi(text, columns, { hard: true, trim: true });
