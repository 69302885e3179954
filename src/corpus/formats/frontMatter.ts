import { parseDetails } from "../details.ts";
import type { DetailsRead } from "../details.ts";

/** Details at the top of a text, and where the article begins after them. */
export interface FrontMatter extends DetailsRead {
  readonly end: number;
}

const fence = /^(?:[ \t\r\n]*[\r\n])?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
const lineEnd = /\r\n|\n|\r/;

/** Maximum length of front matter, in UTF-16 units; anything longer is text. */
const limit = 20_000;

/** Number of lines from the top in which to look for something like front matter. */
const top = 40;

/** "title: A", "Published = 2024-03-05", `{"title": "A"`; the first group is the key. */
const detail = /^\s*[-{"']*\s*(title|outlet|authors?|published|date|language|url)["']?\s*[:=]/i;
const anyDetail = /^\s*["']?[\w-]+["']?\s*[:=](?:\s|$)/;
/** "---" and its variants: "+++", "----", "—". */
const drawn = /^[ \t]*(?:-{2,}|[–—]{1,3}|\+{3,}|={3,}|;{3,}|~{3,}|\*{3,}|```\w*)[ \t]*$/;

/** Reads YAML between two lines of `---` at the very start. A rule above a text without keys is not front matter. */
export function frontMatter(text: string, file: string): FrontMatter {
  const open = fence.exec(text.slice(0, limit));
  if (open === null) return unread(text, file);
  const rest = text.slice(open[0].length, open[0].length + limit);
  const close = closing.exec(rest);
  const yaml = rest.slice(0, close?.index ?? rest.length);
  if (!/^\s*(?:#.*\s+)*["']?[\w-]+["']?\s*:(?:\s|$)/.test(yaml.slice(0, 500))) return unread(text, file);
  if (close === null) {
    const what = "front matter has no closing ---, and is read as text";
    return none([{ file, what, remedy: "Close it with a line of --- above the article." }]);
  }
  const firstLine = open[0].split(lineEnd).length;
  return { ...parseDetails(yaml, file, firstLine), end: open[0].length + close.index + close[0].length };
}

/** Reports what a person would take for front matter although it is read as text. */
function unread(text: string, file: string): FrontMatter {
  const lines = text.slice(0, limit).split(lineEnd, top);
  const first = lines.findIndex((line) => line.trim() !== "");
  const line = lines.findIndex((line, index) => isStray(lines, line, index, first));
  if (line < 0) return none();
  const key = detail.exec(lines[line] ?? "")?.[1] ?? "";
  return none([
    {
      file,
      what: `line ${line + 1} (${key}) looks like front matter, and is read as text`,
      remedy: "Put `key: value` lines between two lines of --- at the very top.",
    },
  ]);
}

/** A detail below a rule, or at the very top with another detail under it. */
function isStray(lines: readonly string[], line: string, index: number, first: number): boolean {
  if (!detail.test(line)) return false;
  const above = lines[index - 1] ?? "";
  const isClosed = lines.slice(index + 1).some((below) => drawn.test(below));
  if (drawn.test(above)) return isClosed || index - 1 === first;
  return (index === first || isBelowFence(lines, index, first)) && anyDetail.test(lines[index + 1] ?? "");
}

/** "---", then a line that is not a key, then a detail. */
function isBelowFence(lines: readonly string[], index: number, first: number): boolean {
  return drawn.test(lines[first] ?? "") && lines.slice(first + 1, index).every((line) => line.trim() !== "");
}

function none(problems: FrontMatter["problems"] = []): FrontMatter {
  return { details: {}, problems, end: 0 };
}
